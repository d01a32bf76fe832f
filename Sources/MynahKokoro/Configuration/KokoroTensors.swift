public import MynahTensors

/// The tensors of a model, every one of which is there in its shape, wherever they are read from.
public struct KokoroTensors: Sendable {
    /// Reads some rows of a tensor as 32-bit floats; there is room for exactly those.
    public typealias Read =
        @Sendable (ModelFileLayout.Tensor, Range<Int>, UnsafeMutableBufferPointer<Float>) throws(ModelFileError) -> Void

    /// What the model says about itself.
    public let description: KokoroDescription

    private let tensors: [String: ModelFileLayout.Tensor]
    private let read: Read

    /// Takes the tensors of a file whose front was read, and checks that they are what a network wants.
    public init(_ layout: ModelFileLayout, read: @escaping Read) throws(ModelFileError) {
        description = try KokoroDescription(layout.metadata)
        var tensors: [String: ModelFileLayout.Tensor] = [:]
        for tensor in layout.tensors { tensors[tensor.name] = tensor }
        self.tensors = tensors
        self.read = read
        try KokoroModelFile.check(description) { tensors[$0]?.dimensions }
    }

    /// Takes those of a model in memory.
    public init(_ model: KokoroModelFile) {
        description = model.description
        var tensors: [String: ModelFileLayout.Tensor] = [:]
        for tensor in model.file.tensors { tensors[tensor.name] = tensor.place }
        self.tensors = tensors
        read = { tensor, rows, values throws(ModelFileError) in
            try model.tensor(tensor.name).decode(rows: rows, into: values)
        }
    }

    /// A tensor that the network is known to have.
    func tensor(_ name: String) throws(ModelFileError) -> ModelFileLayout.Tensor {
        guard let tensor = tensors[name] else { throw KokoroModelFile.missing(name) }
        return tensor
    }

    /// Reads some rows of a tensor.
    func read(
        _ rows: Range<Int>,
        of tensor: ModelFileLayout.Tensor,
        into values: UnsafeMutableBufferPointer<Float>
    ) throws(ModelFileError) {
        try read(tensor, rows, values)
    }

    /// All numbers of a voice, row by row; `nil` where there is none of that name.
    public func voice(named name: String) throws(ModelFileError) -> [Float]? {
        guard description.voices.contains(where: { $0.name == name }) else { return nil }
        return try values(of: tensor("voices.\(name)"))
    }

    /// All numbers of a tensor, read in as many pieces as there are workers.
    func values(of tensor: ModelFileLayout.Tensor, workers: Workers = .one) throws(ModelFileError) -> [Float] {
        let blocks = max(1, min(workers.count, tensor.count >> 14))
        var failures = [ModelFileError?](repeating: nil, count: blocks)
        let values = [Float](unsafeUninitializedCapacity: tensor.count) { buffer, filled in
            let target = UnsafeMutableBufferPointer(rebasing: buffer[..<tensor.count])
            failures.withUnsafeMutableBufferPointer { failures in
                workers.run(blocks) { block, _ in failures[block] = failure(of: tensor, block, blocks, target) }
            }
            filled = tensor.count
        }
        if let failure = failures.compactMap({ $0 }).first { throw failure }
        return values
    }

    /// Reads a share of a tensor; what went wrong, if anything did.
    private func failure(
        of tensor: ModelFileLayout.Tensor,
        _ block: Int,
        _ blocks: Int,
        _ target: UnsafeMutableBufferPointer<Float>
    ) -> ModelFileError? {
        let (rows, length) = (tensor.rowCount, tensor.rowLength)
        let part = rows * block / blocks..<rows * (block + 1) / blocks
        let place = part.lowerBound * length..<part.upperBound * length
        do throws(ModelFileError) {
            try read(tensor, part, UnsafeMutableBufferPointer(rebasing: target[place]))
            return nil
        } catch {
            return error
        }
    }
}
