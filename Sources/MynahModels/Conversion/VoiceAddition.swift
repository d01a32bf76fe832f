public import MynahKokoro
public import MynahSynthesis
public import MynahTensors

/// Writes a model anew with one voice more; everything else is copied as it is stored.
public struct VoiceAddition: Sendable {
    private let path: String
    private let record: KokoroVoiceRecord
    private let values: [Float]

    /// Describes what to add to the model in a file: a voice, and its rows.
    public init(to path: String, _ record: KokoroVoiceRecord, rows values: [Float]) {
        self.path = path
        self.record = record
        self.values = values
    }

    /// Writes the file `output`, which appears when it is whole, and tells from time to time which share is done, from 0 to 1.
    public func write(
        _ output: String,
        cancellation: Cancellation = .never,
        report: (Double) -> Void = { _ in }
    ) throws(ModelFileError) {
        let archive = try ModelArchive(ReadableFile(path: path))
        let description = try described(archive)
        let file = try ModelOutput(path: output)
        var planned = archive.tensors.map {
            PlannedTensor(name: $0.name, type: archive.type(of: $0), dimensions: $0.dimensions)
        }
        let width = description.configuration.voiceRowLength
        let shape = [values.count / width, width]
        planned.append(PlannedTensor(name: "voices.\(record.name)", type: .f32, dimensions: shape))
        var writer = try ModelFileWriter(file, metadata: description.metadata, tensors: planned)
        for (index, tensor) in archive.tensors.enumerated() {
            if cancellation.isCancelled { throw ModelFileError(.cancelled, "The work was cancelled.") }
            report(Double(index) / Double(planned.count))
            try writer.write(copied: try archive.bytes(of: tensor))
        }
        try writer.write(values)
        try file.publish()
        report(1)
    }

    /// What the new model says about itself.
    private func described(_ archive: ModelArchive) throws(ModelFileError) -> KokoroDescription {
        var description = try KokoroDescription(archive.metadata)
        guard !description.voices.contains(where: { $0.name == record.name }) else {
            throw ModelFileError(
                .mismatched,
                "The model '\(path)' has a voice '\(record.name)' already. Choose another name."
            )
        }
        precondition(
            !values.isEmpty && values.count.isMultiple(of: description.configuration.voiceRowLength),
            "a voice has whole rows"
        )
        description.voices.append(record)
        return description
    }
}

extension ModelFileWriter where Sink == ModelOutput {
    fileprivate mutating func write(copied bytes: [UInt8]) throws(ModelFileError) {
        let result = bytes.withUnsafeBytes { buffer -> Result<Void, ModelFileError> in
            do throws(ModelFileError) {
                try write(stored: buffer)
                return .success(())
            } catch {
                return .failure(error)
            }
        }
        try result.get()
    }
}
