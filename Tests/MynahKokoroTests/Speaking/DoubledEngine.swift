import MynahKokoro
import MynahSynthesis
import MynahTesting

/// The engine over doubles of all that it needs.
typealias DoubledEngine = KokoroEngine<SpeakingDouble, LetterSounds, NumberedVoices>

extension DoubledEngine {
    static let voice = Voice.Name("af_heart")!

    init(_ network: SpeakingDouble = SpeakingDouble()) {
        self.init(
            network: network,
            vocabulary: SpeakingDouble.vocabulary,
            voices: NumberedVoices(),
            phonemes: LetterSounds()
        )
    }
}
