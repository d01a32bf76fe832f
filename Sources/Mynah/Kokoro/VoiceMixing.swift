public import MynahKokoro
public import MynahModels
public import MynahSynthesis
public import MynahTensors

/// A mixture of a model's voices, to be kept as a voice of its own.
public struct VoiceMixing {
    /// The voices in it, and how much of each.
    public let parts: [VoiceExpression.Part]

    private let model: OpenModel
    private let store: VoiceStore
    private let expression: String
    private let pack: VoicePack
    /// The voice that weighs most.
    private let leading: KokoroVoiceRecord

    /// Mixes voices of the model of `setup` and those that are kept, as ``VoiceExpression`` reads them.
    ///
    /// Throws `.unknownVoice`, naming the nearest that there is, and `.engineUnavailable` where there is no model.
    public init(_ expression: String, _ setup: KokoroSetup) throws(SynthesisError) {
        guard let path = setup.modelPath else { throw InstalledKokoro.missing }
        model = try .opened(path)
        store = setup.voices
        self.expression = expression
        var shelf = ModelFileShelf(model: model, kept: store)
        let mixture = try VoiceExpression(expression, names: shelf.names)
        pack = try mixture.pack(from: &shelf)
        parts = mixture.parts
        let heaviest = mixture.parts.max { $0.weight < $1.weight }
        leading = shelf.record(of: heaviest?.name ?? "")
    }

    /// Writes a model that has the mixture too, called `name`; language and gender are those of the voice that weighs most.
    public func writeModel(
        _ output: String,
        named name: String,
        cancellation: Cancellation = .never,
        report: (Double) -> Void = { _ in }
    ) throws(SynthesisError) {
        let record = KokoroVoiceRecord(name: name, language: leading.language, gender: leading.gender)
        let addition = VoiceAddition(to: model.path, record, rows: pack.values)
        do throws(ModelFileError) {
            try addition.write(output, cancellation: cancellation, report: report)
        } catch {
            throw SynthesisError(error.code == .cancelled ? .cancelled : .outputFailed, error.message)
        }
    }

    /// The rows of the mixture by themselves, as a file for others.
    public func rows(_ format: VoiceFileFormat) -> [UInt8] { format.bytes(of: pack.values, width: pack.width) }

    /// Writes the rows of the mixture by themselves to a file.
    public func writeRows(_ output: String, _ format: VoiceFileFormat = .bin) throws(SynthesisError) {
        let file = try FileOutput(path: output)
        try file.write(rows(format))
        try file.finish([])
    }

    /// Keeps the mixture as a voice called `name`, as ``VoiceStore/keep(_:rows:width:most:)`` does; language and gender are those of
    /// the voice that weighs most.
    public func keep(as name: String, made: Int, most: Int = VoiceStore.most) throws(ModelFileError) {
        guard !model.description.voices.contains(where: { $0.name == name }) else {
            throw ModelFileError(.mismatched, "The model has a voice '\(name)' already. Choose another name.")
        }
        let voice = KeptVoice(
            name: name,
            mixture: expression,
            language: leading.language,
            gender: leading.gender,
            made: made
        )
        try store.keep(voice, rows: pack.values, width: pack.width, most: most)
    }
}
