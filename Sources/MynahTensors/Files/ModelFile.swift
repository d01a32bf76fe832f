public import MynahText

/// A model in the format GGUF (version 3; 2 is read too), in memory or mapped into it: what it says about itself, and its tensors.
///
/// Everything is compared with the size of the file before it is used, so that no file can lead outside of it.
public struct ModelFile: Sendable {
    /// What it says about itself.
    public let metadata: ModelMetadata
    /// Its tensors in the file's order.
    public let tensors: [StoredTensor]
    /// How many bytes it has.
    public let byteCount: Int
    private let indices: [String: Int]

    /// Reads the front of a file; the tensors are read when they are used. The bytes must stay as they are for as long as the file,
    /// or a tensor of it, is held.
    public init(_ block: DataBlock) throws(ModelFileError) {
        byteCount = block.bytes.count
        let layout = try ModelFileLayout(block, fileSize: byteCount)
        metadata = layout.metadata
        var tensors: [StoredTensor] = []
        var indices: [String: Int] = [:]
        for tensor in layout.tensors {
            indices[tensor.name] = tensors.count
            tensors.append(StoredTensor(tensor, in: block))
        }
        (self.tensors, self.indices) = (tensors, indices)
    }

    /// The tensor of that name.
    public func tensor(named name: String) -> StoredTensor? { indices[name].map { tensors[$0] } }

    /// The first four bytes of every such file: "GGUF".
    public static let magic: [UInt8] = [0x47, 0x47, 0x55, 0x46]
}
