import MynahKokoro
import MynahTensors

/// What a model is made of: a network of a known configuration, and voices.
struct ConversionSource {
    /// Where the network's numbers come from.
    let network: any NetworkSource
    /// The voices, in their order.
    let voices: [VoiceSource]
    /// What the caller may want to know.
    let warnings: [String]

    private let configuration: KokoroConfiguration
    private let vocabulary: KokoroVocabulary

    init(_ inputs: ConversionInputs) throws(ModelFileError) {
        let named = try NamedTensors(inputs.archives)
        guard inputs.configurations.count < 2 else {
            throw ModelFileError(
                .mismatched,
                "There are several configurations. Name the one that belongs to the checkpoint."
            )
        }
        let published = try inputs.configurations.first.map { object throws(ModelFileError) in
            try PublishedConfiguration(object)
        }
        network = try Self.network(inputs, named, published)
        configuration = network.configuration
        vocabulary = network.vocabulary
        try network.check()
        let rowLength = configuration.voiceRowLength
        var voices = VoiceList(network.voices)
        for file in inputs.raw {
            let archive = try RawVoiceArchive(file, rowLength: rowLength)
            try voices.add(VoiceSource(archive, archive.tensors[0], named: file.stem, rowLength: rowLength))
        }
        for voice in named.voices {
            try voices.add(VoiceSource(voice.archive, voice.tensor, named: voice.name, rowLength: rowLength))
        }
        self.voices = voices.sorted
        warnings = network.warnings
    }

    private static func network(
        _ inputs: ConversionInputs,
        _ named: NamedTensors,
        _ published: PublishedConfiguration?
    ) throws(ModelFileError) -> any NetworkSource {
        let count = inputs.models.count + (named.network.isEmpty ? 0 : 1)
        guard count > 0 else {
            throw ModelFileError(
                .missing,
                "There is no network among the files. Name a checkpoint (kokoro-v1_0.pth, .safetensors) or a model (.gguf)."
            )
        }
        guard count == 1 else {
            throw ModelFileError(.mismatched, "There are several networks among the files. Name one.")
        }
        guard let model = inputs.models.first else { return try PublishedNetwork(named, published) }
        guard published == nil else {
            throw ModelFileError(
                .mismatched,
                "A model in GGUF format has its configuration in it. Leave the JSON file out."
            )
        }
        return try OtherModelNetwork.canRead(model) ? OtherModelNetwork(model) : ModelNetwork(model)
    }

    /// What the model is going to say about itself.
    func description() throws(ModelFileError) -> KokoroDescription {
        var description = KokoroDescription(
            configuration: configuration,
            vocabulary: vocabulary,
            voices: voices.map(\.record)
        )
        description.name = network.name
        description.licence = network.licence
        description.sourceChecksum = try network.sourceChecksum()
        return description
    }
}
