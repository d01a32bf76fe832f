import Glibc
import MynahKokoro
import MynahTensors
import MynahTesting

/// The model and the peers that Kokoro is measured with, made and fetched where they are missing.
struct KokoroFiles {
    /// Where they lie.
    let folder: String

    /// The model, at its published size and with weights that follow from their names, in 16 bits.
    var model: String { "\(folder)/kokoro.gguf" }
    /// The same network for ONNX Runtime, in 32 bits.
    var graph: String { "\(folder)/kokoro.onnx" }
    /// A Python with ONNX Runtime.
    var python: String { "\(folder)/bin/python3" }

    /// Makes the model where it is missing.
    func prepareModel() throws {
        mkdir(folder, 0o755)
        if access(model, R_OK) != 0 { try ReferenceModel.write(configuration: .published, type: .bf16, to: model) }
    }

    /// Makes and fetches what is missing, and tells the versions.
    func prepare() throws -> [String] {
        let versions = try Output.of([Choices.repository + "/Benchmarks/Peers/install-kokoro-peers.sh"])
        try prepareModel()
        return versions.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
    }
}
