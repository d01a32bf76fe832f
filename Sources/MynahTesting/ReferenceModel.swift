public import MynahKokoro
public import MynahTensors
import MynahText

/// Model files with weights that follow from their names, at any size.
public enum ReferenceModel {
    /// The voices that each of them has.
    public static let voices = ["af_heart", "am_puck", "bf_emma"]

    /// Writes a model to a file, which is replaced.
    public static func write(
        _ configuration: KokoroConfiguration = .published,
        storage: KokoroStorage = KokoroStorage(.f32),
        to path: String
    ) throws {
        let sink = try write(configuration, storage: storage, to: DescriptorSink(creating: path))
        try sink.close()
    }

    /// Writes a model to a file of one type, which is replaced.
    public static func write(configuration: KokoroConfiguration, type: ElementType, to path: String) throws {
        try write(configuration, storage: KokoroStorage(type), to: path)
    }

    /// A model in memory.
    public static func bytes(
        _ configuration: KokoroConfiguration = .tiny,
        storage: KokoroStorage = KokoroStorage(.f32)
    ) -> [UInt8] {
        write(configuration, storage: storage, to: ArraySink()).bytes
    }

    /// A model in memory, opened.
    public static func file(
        _ configuration: KokoroConfiguration = .tiny,
        storage: KokoroStorage = KokoroStorage(.f32)
    ) throws -> KokoroModelFile {
        try KokoroModelFile(ModelFile(DataBlock(bytes(configuration, storage: storage))))
    }

    private static func write<Sink: ByteSink>(
        _ configuration: KokoroConfiguration,
        storage: KokoroStorage,
        to sink: Sink
    ) throws(Sink.Failure) -> Sink {
        let (rows, length) = (configuration.voiceRowCount, configuration.voiceRowLength)
        let description = description(configuration)
        var writer = try KokoroModelWriter(
            sink,
            description,
            storage: storage,
            voiceRows: voices.map { _ in rows }
        )
        for tensor in writer.tensors { try writer.write(ReferenceWeights.arranged(tensor)) }
        for voice in voices { try writer.write(ReferenceWeights.voice(voice, rows: rows, rowLength: length)) }
        return writer.file.sink
    }

    /// What such a model says about itself.
    public static func description(_ configuration: KokoroConfiguration) -> KokoroDescription {
        var description = KokoroDescription(
            configuration: configuration,
            vocabulary: .published,
            voices: voices.map { KokoroVoiceRecord(named: $0) }
        )
        description.name = "Reference"
        return description
    }
}
