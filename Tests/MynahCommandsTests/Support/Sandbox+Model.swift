import Foundation
import Mynah
import MynahKokoro
import MynahModels
import MynahTesting

extension Sandbox {
    /// A tiny network that takes pieces of the usual length.
    static var configuration: KokoroConfiguration {
        var configuration = KokoroConfiguration.tiny
        configuration.bert.positionCount = 512
        return configuration
    }

    /// A model of it.
    static let model = ReferenceModel.bytes(configuration)

    /// Puts a model into the folder, and says by which variables the program finds it.
    func installModel(_ bytes: [UInt8]? = nil) throws -> [String: String] {
        try FileManager.default.createDirectory(atPath: path("models"), withIntermediateDirectories: true)
        try write(bytes ?? Self.model, to: "models/kokoro.gguf")
        return ["MYNAH_MODELS": path("models"), "MYNAH_THREADS": "1"]
    }

    /// Kokoro in this process with a model of the folder.
    func kokoro(_ model: String = "models/kokoro.gguf") -> InstalledKokoro {
        var setup = KokoroSetup()
        setup.model = path(model)
        setup.threads = 1
        return InstalledKokoro(setup)
    }
}
