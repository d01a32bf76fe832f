public import MynahTensors

/// Writes a Kokoro model in our format: first all that it says about itself, then its tensors in the order of `tensors`, then its voices.
public struct KokoroModelWriter<Sink: ByteSink> {
    /// The tensors of the network, in the order in which they are to be written.
    public let tensors: [KokoroTensor]
    /// The file as it grows.
    public private(set) var file: ModelFileWriter<Sink>

    /// Writes the front of the file. Each voice of the description has the number of rows that `voiceRows` says in its place.
    public init(
        _ sink: Sink,
        _ description: KokoroDescription,
        storage: KokoroStorage,
        voiceRows: [Int]
    ) throws(Sink.Failure) {
        precondition(voiceRows.count == description.voices.count, "each voice has its number of rows")
        tensors = KokoroTensorList(description.configuration).tensors
        var planned = tensors.map {
            PlannedTensor(name: $0.name, type: storage.type(of: $0), dimensions: $0.dimensions)
        }
        let length = description.configuration.voiceRowLength
        for (voice, rows) in zip(description.voices, voiceRows) {
            let type = storage.typeOfVoices(rowLength: length)
            planned.append(PlannedTensor(name: "voices.\(voice.name)", type: type, dimensions: [rows, length]))
        }
        file = try ModelFileWriter(sink, metadata: description.metadata, tensors: planned)
    }

    /// The tensor that is to be written next; `nil` where all are written.
    public var next: PlannedTensor? { file.planned.first }

    /// Writes the next tensor, or voice, from its numbers in the order that they have here.
    public mutating func write(_ values: [Float]) throws(Sink.Failure) { try file.write(values) }

    /// Writes the next tensor, or voice, from bytes that are stored as it wants them.
    public mutating func write(stored bytes: UnsafeRawBufferPointer) throws(Sink.Failure) {
        try file.write(stored: bytes)
    }
}
