import MynahFiles
import MynahKokoro
import MynahTensors

/// A network in the GGUF layout of the program TTS.cpp: kernels are folded and lie as published, the gates of LSTMs and the two halves of
/// style layers are tensors of their own.
struct OtherModelNetwork: NetworkSource {
    let configuration: KokoroConfiguration
    let vocabulary: KokoroVocabulary
    let voices: [VoiceSource]
    private let archive: ModelArchive
    private let tensors: [String: ArchivedTensor]

    /// Reads a model of that configuration, which such files do not hold whole.
    init(_ archive: ModelArchive, _ configuration: KokoroConfiguration = .published) throws(ModelFileError) {
        self.archive = archive
        self.configuration = configuration
        let pairs = archive.tensors.map { ($0.name, $0) }
        let tensors = Dictionary(pairs) { first, _ in first }
        self.tensors = tensors
        vocabulary = try Self.vocabulary(archive.metadata)
        let names = archive.metadata["kokoro.voices"] == nil ? [] : try archive.metadata.texts("kokoro.voices")
        voices = try names.map { name throws(ModelFileError) in
            guard let tensor = tensors["kokoro.voice_tensors.\(name)"] else {
                throw ModelFileError(.missing, "The voice '\(name)' is missing in '\(archive.file.path)'.")
            }
            return try VoiceSource(archive, tensor, named: name, rowLength: configuration.voiceRowLength)
        }
    }

    /// Whether a model is in that layout.
    static func canRead(_ archive: ModelArchive) -> Bool {
        archive.metadata["kokoro.format_version"] == nil
            && archive.tensors.contains { $0.name.hasPrefix("kokoro.albert.") }
    }

    /// The symbols in a list by their numbers, with empty texts in the gaps.
    private static func vocabulary(_ metadata: ModelMetadata) throws(ModelFileError) -> KokoroVocabulary {
        var entries: [(symbol: Unicode.Scalar, id: Int)] = []
        for (id, text) in try metadata.texts("tokenizer.ggml.tokens").enumerated() {
            guard let symbol = text.unicodeScalars.first, text.unicodeScalars.count == 1 else { continue }
            entries.append((symbol, id))
        }
        return try KokoroVocabulary(entries, tokenCount: KokoroConfiguration.published.tokenCount)
    }

    var path: String { archive.file.path }

    func sourceChecksum() throws(ModelFileError) -> String { try archive.file.checksum().description }

    func check() throws(ModelFileError) {
        for wanted in KokoroTensorList(configuration).tensors { _ = try pieces(of: wanted) }
    }

    /// The tensors that together make one of ours, whose outermost dimensions follow each other.
    private func pieces(of wanted: KokoroTensor) throws(ModelFileError) -> [ArchivedTensor] {
        let names = OtherModelNames.names(of: wanted.name)
        var shape = wanted.publishedDimensions
        // Of the kinds of text the first alone is there.
        shape[0] = OtherModelNames.isKindOfText(wanted.name) ? 1 : shape[0] / max(1, names.count)
        return try names.map { name throws(ModelFileError) in
            let advice = "Only Kokoro-82M of version 1.0 can be read in this layout."
            guard let found = tensors[name] else { throw .missing(name, wanted: shape, in: path, advice: advice) }
            // Dimensions of 1 come and go as other programs copy the file.
            guard found.dimensions.filter({ $0 != 1 }) == shape.filter({ $0 != 1 }) else {
                throw .shape(of: name, found.dimensions, in: path, wanted: shape, advice: advice)
            }
            return found
        }
    }

    func values(of tensor: KokoroTensor) throws(ModelFileError) -> [Float] {
        var values: [Float] = []
        for piece in try pieces(of: tensor) { values += try archive.values(of: piece) }
        values += [Float](repeating: 0, count: tensor.count - values.count)
        return tensor.arranged(values)
    }
}
