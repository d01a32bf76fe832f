import Mynah
import MynahServing
import MynahSynthesis
import Testing

/// What the engines of this machine say decides their sound, without which nothing of theirs is kept.
struct EngineFingerprintTests {
    @Test(arguments: ["flite", "espeak"])
    func `is there, and is the same for each lane`(engine: String) throws {
        let prints = (0..<2).map { _ in
            var registry = EngineRegistry.installed(kokoro: nil)
            _ = registry.voices()
            return registry.fingerprint(of: EngineName(engine))
        }
        #expect(try #require(prints[0]).count > 50)
        #expect(prints[0] == prints[1])
        #expect(prints[0].map { String(decoding: $0, as: UTF8.self).contains(engine) } == true)
    }
}
