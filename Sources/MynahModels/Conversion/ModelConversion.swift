public import MynahKokoro
public import MynahSynthesis
public import MynahTensors

/// Makes one model file of a checkpoint, its configuration and voices, or of another model file.
public struct ModelConversion: Sendable {
    /// What a conversion made.
    public struct Outcome: Hashable, Sendable {
        /// The bytes of the model.
        public let byteCount: Int
        /// The names of its voices, in their order.
        public let voices: [String]
        /// What the caller may want to know, as full sentences.
        public let warnings: [String]
    }

    private let inputs: [String]
    private let output: String
    private let storage: KokoroStorage

    /// Describes a conversion: files and folders in any order, of which one has the network, to a file that appears when it is whole.
    public init(inputs: [String], output: String, storage: KokoroStorage) {
        self.inputs = inputs
        self.output = output
        self.storage = storage
    }

    /// Does it, and tells from time to time which share is done, from 0 to 1.
    public func run(
        cancellation: Cancellation = .never,
        report: (Double) -> Void = { _ in }
    ) throws(ModelFileError) -> Outcome {
        let source = try ConversionSource(ConversionInputs(inputs))
        let description = try source.description()
        let file = try ModelOutput(path: output)
        var job = try ConversionJob(source, description, storage: storage, file: file)
        try job.run(cancellation, report)
        try file.publish()
        return Outcome(byteCount: file.size, voices: description.voices.map(\.name), warnings: source.warnings)
    }
}
