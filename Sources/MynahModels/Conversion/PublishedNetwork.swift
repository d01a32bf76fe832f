import MynahFiles
import MynahKokoro
import MynahTensors

/// A network under its published names, in one file or several.
struct PublishedNetwork: NetworkSource {
    let configuration: KokoroConfiguration
    let vocabulary: KokoroVocabulary
    private let tensors: [String: NamedTensors.Tensor]
    private let file: ReadableFile
    private let isConfigured: Bool

    init(_ named: NamedTensors, _ published: PublishedConfiguration?) throws(ModelFileError) {
        guard let file = named.file else { throw ModelFileError(.missing, "There is no network among the files.") }
        guard published != nil || !file.stem.contains("v1_1") else {
            throw ModelFileError(
                .missing,
                "'\(file.path)' seems to be of version 1.1, which has other symbols than 1.0. Name its config.json too."
            )
        }
        self.file = file
        tensors = named.network
        configuration = published?.configuration ?? .published
        vocabulary = published?.vocabulary ?? .published
        isConfigured = published != nil
    }

    var path: String { file.path }

    func sourceChecksum() throws(ModelFileError) -> String { try file.checksum().description }

    func check() throws(ModelFileError) {
        for wanted in KokoroTensorList(configuration).tensors {
            for (name, dimensions) in names(of: wanted) {
                guard let found = tensors[name] else {
                    throw .missing(name, wanted: dimensions, in: path, advice: advice)
                }
                guard found.tensor.dimensions == dimensions else {
                    let file = found.archive.file.path
                    throw .shape(of: name, found.tensor.dimensions, in: file, wanted: dimensions, advice: advice)
                }
            }
        }
    }

    private var advice: String {
        isConfigured
            ? "The configuration may belong to another checkpoint."
            : "If this is not Kokoro-82M of version 1.0, name its config.json too; else fetch the file again."
    }

    /// The published names of a tensor that are there: of a normed kernel direction and length, or where somebody has folded them the whole.
    private func names(of tensor: KokoroTensor) -> [(name: String, dimensions: [Int])] {
        let isFolded = tensor.isWeightNormed && tensors[tensor.name] != nil
        return isFolded ? [(tensor.name, tensor.publishedDimensions)] : tensor.published
    }

    var warnings: [String] {
        var wanted: Set<String> = []
        for tensor in KokoroTensorList(configuration).tensors { wanted.formUnion(names(of: tensor).map(\.name)) }
        let unused = tensors.keys.filter { !wanted.contains($0) && !Self.isKnown($0) }.sorted()
        guard let first = unused.first else { return [] }
        return ["\(unused.count) tensors in '\(path)' are of no use, '\(first)' for one."]
    }

    /// Whether it is known what is no use: what the published checkpoint has besides, and what its program adds when it saves anew.
    private static func isKnown(_ name: String) -> Bool {
        KokoroTensorList.isUnused(name) || name.hasSuffix(".norm.weight") || name.hasSuffix(".norm.bias")
            || name.hasPrefix("decoder.generator.stft.")
    }

    func values(of tensor: KokoroTensor) throws(ModelFileError) -> [Float] {
        var parts: [[Float]] = []
        for (name, _) in names(of: tensor) {
            guard let found = tensors[name] else { continue }
            let values = try found.archive.values(of: found.tensor)
            try Self.checkFinite(values, name, found.archive.file.path)
            parts.append(values)
        }
        return parts.count == 2 ? tensor.arranged(parts[1], lengths: parts[0]) : tensor.arranged(parts[0])
    }

    /// Folding would hide which of two tensors has a number that is none.
    private static func checkFinite(_ values: [Float], _ name: String, _ path: String) throws(ModelFileError) {
        guard let index = values.firstIndex(where: { !$0.isFinite }) else { return }
        throw ModelFileError(
            .unusableNumber,
            "Number \(index) of '\(name)' in '\(path)' is \(values[index].isNaN ? "not a number (NaN)" : "infinite"). Whoever made the file must make it again."
        )
    }
}
