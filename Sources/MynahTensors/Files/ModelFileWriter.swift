/// Writes a model in GGUF format, version 3: first what it says about itself, then one tensor after the other, so that no more than one
/// need be in memory.
public struct ModelFileWriter<Sink: ByteSink> {
    /// Where the bytes go.
    public private(set) var sink: Sink
    /// The tensors that are still to be written, in their order.
    public private(set) var planned: ArraySlice<PlannedTensor>

    /// Tensors begin at multiples of this, so that vector instructions can read them where they are.
    public static var alignment: Int { 64 }

    /// Writes the front of the file. The tensors must then be given in the order of `tensors`, and their names must differ.
    public init(_ sink: Sink, metadata: ModelMetadata, tensors: [PlannedTensor]) throws(Sink.Failure) {
        self.sink = sink
        self.planned = tensors[...]
        let header = ModelFileHeader(metadata: metadata, tensors: tensors, alignment: Self.alignment)
        try self.sink.write(header.bytes)
    }

    /// Writes the next tensor from its numbers.
    public mutating func write(_ values: UnsafeBufferPointer<Float>) throws(Sink.Failure) {
        let tensor = next()
        precondition(values.count == tensor.count, "the numbers fill the tensor '\(tensor.name)'")
        var start = 0
        while start < values.count {
            let end = min(values.count, start + Self.portion)
            let bytes = tensor.type.bytes(of: UnsafeBufferPointer(rebasing: values[start..<end]))
            try sink.write(bytes)
            start = end
        }
        try pad(after: tensor)
    }

    /// Writes the next tensor from its numbers.
    public mutating func write(_ values: [Float]) throws(Sink.Failure) {
        let result = values.withUnsafeBufferPointer { buffer -> Result<Void, Sink.Failure> in
            do throws(Sink.Failure) {
                try write(buffer)
                return .success(())
            } catch {
                return .failure(error)
            }
        }
        try result.get()
    }

    /// Writes the next tensor from bytes that are stored as it wants them.
    public mutating func write(stored bytes: UnsafeRawBufferPointer) throws(Sink.Failure) {
        let tensor = next()
        precondition(bytes.count == tensor.byteCount, "the bytes fill the tensor '\(tensor.name)'")
        try sink.write(bytes)
        try pad(after: tensor)
    }

    /// As many numbers as are turned into bytes at a time.
    private static var portion: Int { 1 << 16 }

    private mutating func next() -> PlannedTensor {
        guard let tensor = planned.popFirst() else { preconditionFailure("all planned tensors are written") }
        return tensor
    }

    private mutating func pad(after tensor: PlannedTensor) throws(Sink.Failure) {
        let rest = tensor.byteCount % Self.alignment
        if rest > 0 { try sink.write([UInt8](repeating: 0, count: Self.alignment - rest)) }
    }
}

extension ElementType {
    /// Numbers, which must fill whole blocks, as they are stored.
    public func bytes(of values: UnsafeBufferPointer<Float>) -> [UInt8] {
        let size = values.count / blockLength * blockSize
        return [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
            encode(values, into: UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: buffer[..<size])))
            filled = size
        }
    }
}
