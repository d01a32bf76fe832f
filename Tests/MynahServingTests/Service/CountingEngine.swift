import MynahAudio
import MynahSynthesis
import MynahTesting
import Synchronization

/// How many passages were spoken, by however many engines.
final class PassageCount: Sendable {
    private let count = Atomic(0)
    private let rests = Atomic(0)

    var value: Int { count.load(ordering: .acquiring) }
    var rested: Int { rests.load(ordering: .acquiring) }

    func add() { count.wrappingAdd(1, ordering: .acquiringAndReleasing) }
    func addRest() { rests.wrappingAdd(1, ordering: .acquiringAndReleasing) }
}

/// Speaks loudly and counts its passages and rests.
struct CountingEngine: SpeechEngine {
    private var base = LoudEngine(SilentEngine())
    private let count: PassageCount

    init(_ count: PassageCount) { self.count = count }

    var name: EngineName { base.name }
    var sampleRate: SampleRate { base.sampleRate }

    mutating func voices() throws(SynthesisError) -> [Voice] { try base.voices() }
    mutating func rest() { count.addRest() }

    mutating func speak<Sink: SpeechSink>(
        _ passage: Passage,
        into sink: inout Sink,
        cancellation: Cancellation
    ) throws(SynthesisError) {
        count.add()
        try base.speak(passage, into: &sink, cancellation: cancellation)
    }
}
