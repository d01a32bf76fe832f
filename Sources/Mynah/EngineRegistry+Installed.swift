import MynahEspeak
import MynahFlite
public import MynahServing

extension EngineRegistry {
    /// The engines that come with Mynah: English in process over flite, all other languages over espeak-ng.
    public static func installed() -> EngineRegistry {
        EngineRegistry([FliteEngine(), EspeakEngine()])
    }
}
