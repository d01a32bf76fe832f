public import MynahTensors

/// What a model in our format says about itself.
public struct KokoroDescription: Hashable, Sendable {
    /// The numbers of the network.
    public var configuration: KokoroConfiguration
    /// The symbols that it knows.
    public var vocabulary: KokoroVocabulary
    /// Its voices, in their order.
    public var voices: [KokoroVoiceRecord]
    /// What it is called.
    public var name: String
    /// The licence under which it may be used, as SPDX names it.
    public var licence: String
    /// The SHA-256 of the file that the network was made from, in hexadecimal digits; empty where there was none.
    public var sourceChecksum: String

    /// Describes a model.
    public init(
        configuration: KokoroConfiguration,
        vocabulary: KokoroVocabulary,
        voices: [KokoroVoiceRecord] = []
    ) {
        self.configuration = configuration
        self.vocabulary = vocabulary
        self.voices = voices
        name = "Kokoro-82M"
        licence = "Apache-2.0"
        sourceChecksum = ""
    }

    /// The version of the format that this describes and reads.
    public static var formatVersion: Int { 1 }
}

extension KokoroDescription {
    /// Reads what a model says. An error where it is no model of this kind, or of a later format.
    public init(_ metadata: ModelMetadata) throws(ModelFileError) {
        try Self.checkKind(metadata)
        let configuration = try KokoroConfiguration(metadata)
        self.init(
            configuration: configuration,
            vocabulary: try KokoroVocabulary(metadata, tokenCount: configuration.tokenCount),
            voices: try Self.voices(metadata)
        )
        name = (try? metadata.text("general.name")) ?? ""
        licence = (try? metadata.text("general.license")) ?? ""
        sourceChecksum = (try? metadata.text("kokoro.source.sha256")) ?? ""
    }

    private static func checkKind(_ metadata: ModelMetadata) throws(ModelFileError) {
        guard let architecture = try? metadata.text("general.architecture"), architecture == "kokoro" else {
            throw ModelFileError(.unsupported, "The model is not of the kind 'kokoro'. Only Kokoro models can be used.")
        }
        guard metadata["kokoro.format_version"] != nil else {
            throw ModelFileError(
                .unsupported,
                "The model was made by another program. Convert it first: mynah model convert FILE -o NEW.gguf"
            )
        }
        let version = try metadata.integer("kokoro.format_version")
        guard version == formatVersion else {
            throw ModelFileError(
                .unsupported,
                "The model has version \(version) of our format; this program reads version \(formatVersion). Update Mynah, or convert the model again."
            )
        }
    }

    private static func voices(_ metadata: ModelMetadata) throws(ModelFileError) -> [KokoroVoiceRecord] {
        let names = try metadata.texts("kokoro.voices.names")
        let languages = try metadata.texts("kokoro.voices.languages")
        let genders = try metadata.texts("kokoro.voices.genders")
        guard names.count == languages.count, names.count == genders.count else {
            throw ModelFileError(
                .mismatched,
                "The model names \(names.count) voices, but not as many languages and genders."
            )
        }
        guard Set(names).count == names.count else {
            throw ModelFileError(.mismatched, "The model names a voice twice.")
        }
        return names.indices.map { KokoroVoiceRecord(name: names[$0], language: languages[$0], gender: genders[$0]) }
    }

    /// All that is said, by key.
    public var metadata: ModelMetadata {
        var metadata = ModelMetadata()
        metadata["general.architecture"] = .text("kokoro")
        metadata["general.name"] = .text(name)
        metadata["general.license"] = .text(licence)
        metadata["kokoro.format_version"] = .integer(Int64(Self.formatVersion))
        if !sourceChecksum.isEmpty { metadata["kokoro.source.sha256"] = .text(sourceChecksum) }
        configuration.write(to: &metadata)
        vocabulary.write(to: &metadata)
        metadata["kokoro.voices.names"] = .texts(voices.map { $0.name })
        metadata["kokoro.voices.languages"] = .texts(voices.map { $0.language })
        metadata["kokoro.voices.genders"] = .texts(voices.map { $0.gender })
        return metadata
    }
}
