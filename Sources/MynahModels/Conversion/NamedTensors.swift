import MynahKokoro
import MynahTensors

/// The tensors of several files under the names that a network gives them, and those that are voices.
struct NamedTensors: Sendable {
    /// A tensor and the file that it is in.
    struct Tensor: Sendable {
        let name: String
        let archive: any TensorArchive
        let tensor: ArchivedTensor
    }

    /// The tensors of a network, by their published names without `module.`.
    private(set) var network: [String: Tensor] = [:]
    /// The other tensors, by the names of voices.
    private(set) var voices: [Tensor] = []
    /// The file of the first tensor of the network.
    private(set) var file: ReadableFile?

    init(_ archives: [any TensorArchive]) throws(ModelFileError) {
        for archive in archives {
            let part = KokoroPart(rawValue: archive.file.stem)
            for tensor in archive.tensors { try add(tensor, archive, part) }
        }
    }

    private mutating func add(
        _ tensor: ArchivedTensor,
        _ archive: any TensorArchive,
        _ part: KokoroPart?
    ) throws(ModelFileError) {
        let plain = Self.published(tensor.name)
        let name = KokoroPart(ofTensor: plain) == nil && part != nil ? "\(archive.file.stem).\(plain)" : plain
        switch KokoroPart(ofTensor: name) {
        case nil: add(voice: tensor.name.isEmpty ? archive.file.stem : plain, tensor, archive)
        case .voices: add(voice: String(name.dropFirst("voices.".count)), tensor, archive)
        default:
            file = file ?? archive.file
            let one = Tensor(name: name, archive: archive, tensor: tensor)
            guard network.updateValue(one, forKey: name) == nil else {
                throw ModelFileError(
                    .mismatched,
                    "The tensor '\(name)' is there twice, the second time in '\(archive.file.path)'."
                )
            }
        }
    }

    private mutating func add(voice name: String, _ tensor: ArchivedTensor, _ archive: any TensorArchive) {
        voices.append(Tensor(name: name, archive: archive, tensor: tensor))
    }

    /// A name as it is published, without what programs put around it when they save a network.
    private static func published(_ name: String) -> String {
        var words = name.split(separator: ".").filter { $0 != "module" }
        if let first = words.first, words.count > 1, ["net", "model"].contains(first) { words.removeFirst() }
        if words.count > 3, words[words.count - 3] == "parametrizations", words[words.count - 2] == "weight" {
            let suffix: Substring? = ["original0": "weight_g", "original1": "weight_v"][words[words.count - 1]]
            if let suffix { words = words.dropLast(3) + [suffix] }
        }
        return words.joined(separator: ".")
    }
}
