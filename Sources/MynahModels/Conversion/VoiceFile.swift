import MynahKokoro
public import MynahTensors

/// A file with the rows of one voice, in any of the formats that are read; bare numbers (`.bin`) are 32 bits each, little-endian.
public struct VoiceFile: Sendable {
    /// Its path.
    public let path: String
    /// The numbers, row by row, all of them finite.
    public let values: [Float]

    /// Reads a file as rows of `rowLength` numbers; an error names what is wrong, and where.
    public init(path: String, rowLength: Int) throws(ModelFileError) {
        self.path = path
        values = try Self.values(of: path, rowLength: rowLength)
        guard let wrong = values.firstIndex(where: { !$0.isFinite }) else { return }
        let kind = values[wrong].isNaN ? "not a number (NaN)" : "infinite"
        throw ModelFileError(
            .unusableNumber,
            "Number \(wrong % rowLength) of row \(wrong / rowLength) in '\(path)' is \(kind). Make the file again."
        )
    }

    private static func values(of path: String, rowLength: Int) throws(ModelFileError) -> [Float] {
        let inputs = try ConversionInputs([path])
        if let file = inputs.raw.first {
            guard file.size > 0, file.size % (4 * rowLength) == 0, file.size <= mostRows * 4 * rowLength else {
                throw ModelFileError(
                    .mismatched,
                    "'\(path)' has \(file.size) bytes, which is no voice: this model's have rows of \(rowLength) numbers, \(4 * rowLength) bytes each, \(mostRows) rows at most."
                )
            }
            let archive = try RawVoiceArchive(file, rowLength: rowLength)
            return try archive.values(of: archive.tensors[0])
        }
        let voices = try NamedTensors(inputs.archives).voices
        guard let voice = voices.first, voices.count == 1 else {
            throw ModelFileError(.mismatched, "'\(path)' is no file of one voice: it holds \(voices.count).")
        }
        let record = KokoroVoiceRecord(named: voice.name)
        return try VoiceSource(voice.archive, voice.tensor, record, rowLength: rowLength).values()
    }

    private static let mostRows = 4_096
}
