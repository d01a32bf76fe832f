import MynahTensors

/// A file with tensors, of whatever format. Shapes have been compared with sizes; numbers are read one tensor at a time.
protocol TensorArchive: Sendable {
    /// The file.
    var file: ReadableFile { get }
    /// What is in it.
    var tensors: [ArchivedTensor] { get }
    /// The numbers of one of `tensors`, row by row.
    func values(of tensor: ArchivedTensor) throws(ModelFileError) -> [Float]
}
