import MynahServing
import MynahSynthesis
import MynahText
import MynahThreads

@testable import MynahServer

/// Mixes and keeps voices in memory, and is known to an engine that speaks with them.
final class MixingDouble: VoiceKeeper {
    private let voices = Guarded([String: KeptMixture]())

    var names: [String] { voices.withLock { $0.keys.sorted() } }

    func mix(_ mixture: String, _ format: VoiceFileChoice) throws(SynthesisError) -> MixedVoice {
        let names = mixture.split { "+(0123456789.)".contains($0) }.map(String.init)
        guard !names.contains("nobody") else {
            throw SynthesisError(.unknownVoice, "Kokoro has no voice 'nobody'.")
        }
        let parts = names.map { MixedVoice.Part(name: $0, weight: 1 / Double(names.count)) }
        return MixedVoice(parts: parts, file: Array("\(format.rawValue) \(mixture)".utf8))
    }

    func keep(_ mixture: String, as name: String, most: Int) throws(VoiceKeepingFault) {
        try voices.withLock { voices throws(VoiceKeepingFault) in
            guard voices.count < most else { throw VoiceKeepingFault(.full, "\(voices.count) voices are kept.") }
            guard voices[name] == nil else { throw VoiceKeepingFault(.nameTaken, "") }
            voices[name] = KeptMixture(mixture: mixture, made: 7)
        }
    }

    func kept(_ name: String) -> KeptMixture? { voices.withLock { $0[name] } }

    func remove(_ name: String) throws(VoiceKeepingFault) -> Bool {
        voices.withLock { $0.removeValue(forKey: name) != nil }
    }
}
