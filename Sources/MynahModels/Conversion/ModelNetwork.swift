import MynahKokoro
import MynahTensors

/// A network in a model file of ours.
struct ModelNetwork: NetworkSource {
    private let archive: ModelArchive
    private let description: KokoroDescription
    private let tensors: [String: ArchivedTensor]
    let voices: [VoiceSource]

    init(_ archive: ModelArchive) throws(ModelFileError) {
        self.archive = archive
        description = try KokoroDescription(archive.metadata)
        let pairs = archive.tensors.map { ($0.name, $0) }
        let tensors = Dictionary(pairs) { first, _ in first }
        self.tensors = tensors
        let rowLength = description.configuration.voiceRowLength
        voices = try description.voices.map { record throws(ModelFileError) in
            guard let tensor = tensors["voices.\(record.name)"] else {
                throw ModelFileError(.missing, "The voice '\(record.name)' is missing in '\(archive.file.path)'.")
            }
            return try VoiceSource(archive, tensor, record, rowLength: rowLength)
        }
    }

    var path: String { archive.file.path }
    var configuration: KokoroConfiguration { description.configuration }
    var vocabulary: KokoroVocabulary { description.vocabulary }
    var name: String { description.name }
    var licence: String { description.licence }

    func sourceChecksum() throws(ModelFileError) -> String { description.sourceChecksum }

    func check() throws(ModelFileError) {
        for wanted in KokoroTensorList(configuration).tensors { _ = try find(wanted) }
    }

    private func find(_ wanted: KokoroTensor) throws(ModelFileError) -> ArchivedTensor {
        let advice = "Convert the checkpoint again."
        guard let found = tensors[wanted.name] else {
            throw .missing(wanted.name, wanted: wanted.dimensions, in: path, advice: advice)
        }
        guard found.dimensions == wanted.dimensions else {
            throw .shape(of: wanted.name, found.dimensions, in: path, wanted: wanted.dimensions, advice: advice)
        }
        return found
    }

    func values(of tensor: KokoroTensor) throws(ModelFileError) -> [Float] { try archive.values(of: find(tensor)) }

    func bytes(of tensor: KokoroTensor, as type: ElementType) throws(ModelFileError) -> [UInt8]? {
        let found = try find(tensor)
        // 32 bits go through the check for numbers that are none.
        guard type != .f32, archive.type(of: found) == type else { return nil }
        return try archive.bytes(of: found)
    }
}
