import MynahFiles
public import MynahKokoro
public import MynahTensors

/// A Kokoro model on this machine that is being used.
///
/// Its file is held open and read piece by piece: another one put in its place changes nothing, and one that is cut off or written over
/// is an error and not the end of the process.
public final class OpenModel: Sendable {
    /// Its file.
    public let path: String

    /// What tells its file from every other that was or will be in its place, as it was when it was opened.
    public var stamp: String { file.stamp }

    private let file: ReadableFile
    private let tensors: KokoroTensors

    /// Opens a model and checks that it is whole.
    public init(path: String) throws(ModelFileError) {
        self.path = path
        do throws(ModelFileError) {
            let file = try ReadableFile(path: path)
            guard file.size > 0 else {
                throw ModelFileError(.malformed, "'\(path)' is empty. Fetch or convert it again.")
            }
            self.file = file
            tensors = try KokoroTensors(ModelArchive.layout(of: file)) { tensor, rows, values throws(ModelFileError) in
                let bytes = try file.bytes(tensor.range(ofRows: rows))
                bytes.withUnsafeBytes { tensor.type.decode($0, into: values) }
            }
        } catch {
            let names = error.message.contains(path)
            throw ModelFileError(error.code, names ? error.message : "'\(path)': \(error.message)")
        }
    }

    /// The SHA-256 of the whole file.
    func digest() throws(ModelFileError) -> Digest { try file.checksum() }

    /// What the model says about itself.
    public var description: KokoroDescription { tensors.description }

    /// Makes the network for the arithmetic of an instruction set; `workers` share in it.
    public func network(
        precision: KokoroPrecision,
        kernels: Kernels,
        workers: Workers = .one
    ) throws(ModelFileError) -> KokoroNetwork {
        try KokoroNetwork(tensors, precision: precision, kernels: kernels, workers: workers)
    }

    /// The numbers of a voice, row by row; `nil` where there is none of that name.
    public func voice(named name: String) throws(ModelFileError) -> [Float]? { try tensors.voice(named: name) }
}
