import MynahEspeak
import MynahFlite
public import MynahServing
import MynahSynthesis

extension EngineRegistry {
    /// The engines of this machine: Kokoro where there is a model, and those that come with Mynah, English in process over flite, all
    /// other languages over espeak-ng.
    public static func installed(_ setup: KokoroSetup = KokoroSetup()) -> EngineRegistry {
        installed(kokoro: setup.modelPath == nil ? nil : InstalledKokoro(setup))
    }

    /// The engines that come with Mynah, behind Kokoro where there is one.
    public static func installed(kokoro: InstalledKokoro?) -> EngineRegistry {
        let builtIn: [any SpeechEngine] = [FliteEngine(), EspeakEngine()]
        return EngineRegistry((kokoro.map { [$0] } ?? []) + builtIn)
    }
}
