import MynahTensors

/// A voice as bare numbers (`.bin`): 32 bits each, little-endian, row by row, and nothing else.
struct RawVoiceArchive: TensorArchive {
    let file: ReadableFile
    let tensors: [ArchivedTensor]

    /// Takes a file as rows of `rowLength` numbers.
    init(_ file: ReadableFile, rowLength: Int) throws(ModelFileError) {
        guard file.size > 0, file.size % (4 * rowLength) == 0, file.size <= ArchiveLimits.inflatedSize else {
            throw ModelFileError(
                .unsupported,
                "'\(file.path)' is of no kind that is read. Name checkpoints (.pth, .safetensors), config.json, voices (.pt, .bin, .npz, .safetensors), models (.gguf), or folders of voices."
            )
        }
        self.file = file
        let dimensions = [file.size / (4 * rowLength), rowLength]
        tensors = [ArchivedTensor(name: "", dimensions: dimensions, index: 0)]
    }

    func values(of tensor: ArchivedTensor) throws(ModelFileError) -> [Float] {
        NumberFormat.stored(.f32).values(of: try file.bytes(0..<file.size)) ?? []
    }
}
