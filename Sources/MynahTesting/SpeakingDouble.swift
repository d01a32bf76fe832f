import Glibc
package import MynahKokoro
import MynahPhonemes
package import MynahSynthesis

/// Makes the sounds of a toy voice in place of a network, with Kokoro's bad habits: silence of half a second on either side, a vowel
/// from nowhere where the opening silence is stretched, noise behind short prompts, and another loudness for each utterance.
package struct SpeakingDouble: KokoroVoicing {
    /// What it was asked, in order.
    package final class Record {
        /// The requests.
        package var requests: [VoicingRequest] = []
    }

    /// What it was asked so far.
    package let record = Record()
    /// The frames of the silence on either side.
    package var pad: Float = 19
    /// By how many decibels the loudness of utterances differs at most.
    package var unevenness = 5.0

    /// Kokoro's own signs and numbers.
    package static let vocabulary: KokoroVocabulary = {
        let codes = (1...255).filter { KokoroAlphabet.scalar(of: UInt8($0)) != nil }
        return KokoroVocabulary(symbols: codes.compactMap { KokoroAlphabet.scalar(of: UInt8($0)) }, ids: codes)
    }()

    /// Makes a double.
    package init() {}

    package mutating func voice(
        _ request: VoicingRequest,
        cancellation: Cancellation
    ) throws(SynthesisError) -> VoicedSpeech {
        record.requests.append(request)
        try cancellation.check()
        let sounds = request.tokens.map { ToySound($0) }
        let isShort = request.tokens.count < 20
        var lengths = sounds.map(\.length)
        lengths[0] = pad
        if lengths.count > 1 { lengths[lengths.count - 1] = isShort ? 24 : pad }
        let frames = request.timing.frames(of: lengths)
        var voice = ToyVoice(request, frames: frames, level: level(of: request))
        for (index, sound) in sounds.enumerated() {
            try cancellation.check()
            switch index {
            case 0: voice.open(frames: frames[0])
            case sounds.count - 1: voice.add(isShort ? .noise : .silence, frames: frames[index])
            default: voice.add(sound, frames: frames[index])
            }
        }
        return VoicedSpeech(samples: voice.samples, frames: frames)
    }

    /// The loudness of an utterance, which follows from its tokens.
    private func level(of request: VoicingRequest) -> Float {
        var random = SeededRandom(seed: request.tokens.reduce(UInt64(request.tokens.count)) { $0 &* 31 &+ UInt64($1) })
        return Float(pow(10, Double.random(in: -unevenness...unevenness, using: &random) / 20))
    }
}
