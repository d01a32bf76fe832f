import MynahKokoro
import MynahTensors

/// A voice in some file.
struct VoiceSource: Sendable {
    /// What is known of it.
    let record: KokoroVoiceRecord
    /// How many rows it has.
    let rows: Int
    private let archive: any TensorArchive
    private let tensor: ArchivedTensor

    private static let mostRows = 4_096

    /// Takes a tensor as a voice of that name.
    init(_ archive: any TensorArchive, _ tensor: ArchivedTensor, named name: String, rowLength: Int)
        throws(ModelFileError)
    {
        guard KokoroVoiceRecord.isName(name) else {
            throw ModelFileError(
                .mismatched,
                "'\(name)' in '\(archive.file.path)' can be no voice's name: letters, digits and underscores are allowed. Rename the file."
            )
        }
        try self.init(archive, tensor, KokoroVoiceRecord(named: name), rowLength: rowLength)
    }

    /// Takes a tensor as a voice that is known.
    init(
        _ archive: any TensorArchive,
        _ tensor: ArchivedTensor,
        _ record: KokoroVoiceRecord,
        rowLength: Int
    ) throws(ModelFileError) {
        let shape = tensor.dimensions
        let isVoice = shape.count == 2 || (shape.count == 3 && shape[1] == 1)
        guard isVoice, shape[shape.count - 1] == rowLength, (1...Self.mostRows).contains(shape[0]) else {
            throw ModelFileError(
                .mismatched,
                "The voice '\(record.name)' is \(ShapeText.text(shape)) in '\(archive.file.path)', wanted 510×\(rowLength), or another number of rows up to \(Self.mostRows)."
            )
        }
        self.record = record
        self.archive = archive
        self.tensor = tensor
        rows = shape[0]
    }

    /// The file that it is in.
    var path: String { archive.file.path }

    /// Its numbers, row by row.
    func values() throws(ModelFileError) -> [Float] { try archive.values(of: tensor) }
}
