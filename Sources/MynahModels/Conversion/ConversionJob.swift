import MynahKokoro
import MynahSynthesis
import MynahTensors

/// Writes the tensors of a model, one after the other.
struct ConversionJob {
    private var writer: KokoroModelWriter<ModelOutput>
    private let source: ConversionSource
    private let total: Int
    private var done = 0

    init(
        _ source: ConversionSource,
        _ description: KokoroDescription,
        storage: KokoroStorage,
        file: ModelOutput
    ) throws(ModelFileError) {
        self.source = source
        let rows = source.voices.map(\.rows)
        writer = try KokoroModelWriter(file, description, storage: storage, voiceRows: rows)
        total = writer.file.planned.map(\.byteCount).reduce(0, +)
    }

    /// Writes all of them.
    mutating func run(_ cancellation: Cancellation, _ report: (Double) -> Void) throws(ModelFileError) {
        for tensor in writer.tensors {
            try begin(cancellation, report)
            try add(tensor)
        }
        for voice in source.voices {
            try begin(cancellation, report)
            try add(voice.values(), name: voice.record.name, path: voice.path)
        }
        report(1)
    }

    private mutating func begin(_ cancellation: Cancellation, _ report: (Double) -> Void) throws(ModelFileError) {
        if cancellation.isCancelled { throw ModelFileError(.cancelled, "The conversion was cancelled.") }
        report(Double(done) / Double(max(1, total)))
        done += writer.next?.byteCount ?? 0
    }

    /// Writes a tensor: as it is stored where it is stored so already, else from its numbers.
    private mutating func add(_ tensor: KokoroTensor) throws(ModelFileError) {
        if let type = writer.next?.type, let bytes = try source.network.bytes(of: tensor, as: type) {
            return try writer.write(stored: bytes)
        }
        try add(try source.network.values(of: tensor), name: tensor.name, path: source.network.path)
    }

    private mutating func add(_ values: [Float], name: String, path: String) throws(ModelFileError) {
        try check(values, name: name, path: path)
        try writer.write(values)
    }

    /// Whether every number is one, and fits the type that is to hold it.
    private func check(_ values: [Float], name: String, path: String) throws(ModelFileError) {
        let limit = writer.next?.type.largestMagnitude ?? .greatestFiniteMagnitude
        guard let index = values.firstIndex(where: { !($0.magnitude <= limit) }) else { return }
        let value = values[index]
        let fault =
            value.isFinite
            ? "\(value), which \(writer.next?.type.name ?? "its type") cannot hold. Choose another type."
            : "\(value.isNaN ? "not a number (NaN)" : "infinite"). Whoever made the file must make it again."
        throw ModelFileError(.unusableNumber, "Number \(index) of '\(name)' in '\(path)' is \(fault)")
    }
}

extension KokoroModelWriter {
    fileprivate mutating func write(stored bytes: [UInt8]) throws(Sink.Failure) {
        let result = bytes.withUnsafeBytes { buffer -> Result<Void, Sink.Failure> in
            do throws(Sink.Failure) {
                try write(stored: buffer)
                return .success(())
            } catch {
                return .failure(error)
            }
        }
        try result.get()
    }
}
