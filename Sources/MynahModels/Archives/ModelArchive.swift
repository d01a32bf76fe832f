import MynahTensors
import MynahText

/// A model in GGUF format, read piece by piece.
struct ModelArchive: TensorArchive {
    let file: ReadableFile
    let tensors: [ArchivedTensor]
    /// What it says about itself.
    let metadata: ModelMetadata
    private let stored: [ModelFileLayout.Tensor]

    init(_ file: ReadableFile) throws(ModelFileError) {
        self.file = file
        let layout = try Self.layout(of: file)
        metadata = layout.metadata
        stored = layout.tensors
        tensors = stored.enumerated().map {
            ArchivedTensor(name: $0.element.name, dimensions: $0.element.dimensions, index: $0.offset)
        }
    }

    /// Reads the front of the file, or more of it as long as that is not enough.
    static func layout(of file: ReadableFile) throws(ModelFileError) -> ModelFileLayout {
        var size = 1 << 20
        while size < min(file.size, 1 << 28) {
            if let layout = try? ModelFileLayout(DataBlock(file.bytes(0..<size)), fileSize: file.size) { return layout }
            size *= 16
        }
        size = min(file.size, 1 << 28)
        return try ModelFileLayout(DataBlock(file.bytes(0..<size)), fileSize: file.size)
    }

    /// How a tensor is stored.
    func type(of tensor: ArchivedTensor) -> ElementType { stored[tensor.index].type }

    /// The bytes of a tensor as they are stored.
    func bytes(of tensor: ArchivedTensor) throws(ModelFileError) -> [UInt8] {
        try file.bytes(stored[tensor.index].range)
    }

    func values(of tensor: ArchivedTensor) throws(ModelFileError) -> [Float] {
        let bytes = try bytes(of: tensor)
        let count = tensor.count
        return [Float](unsafeUninitializedCapacity: count) { values, filled in
            bytes.withUnsafeBytes {
                type(of: tensor).decode($0, into: UnsafeMutableBufferPointer(rebasing: values[..<count]))
            }
            filled = count
        }
    }
}
