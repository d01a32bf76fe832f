import MynahTensors

/// A file of NumPy with several arrays (`.npz`): a ZIP archive, compressed or not, of one file for each.
struct NumpyArchive: TensorArchive {
    let file: ReadableFile
    let tensors: [ArchivedTensor]
    private let archive: ZipArchive
    private let arrays: [(entry: ZipEntry, header: NumpyHeader)]

    init(_ archive: ZipArchive) throws(ModelFileError) {
        self.archive = archive
        file = archive.file
        var tensors: [ArchivedTensor] = []
        var arrays: [(entry: ZipEntry, header: NumpyHeader)] = []
        for entry in archive.entries where entry.name.hasSuffix(".npy") {
            let bytes = try archive.contents(of: entry, limit: ArchiveLimits.inflatedSize)
            let header = try NumpyHeader(bytes, name: entry.name, path: file.path)
            let name = String(entry.name.dropLast(4))
            tensors.append(ArchivedTensor(name: name, dimensions: header.dimensions, index: arrays.count))
            arrays.append((entry, header))
        }
        guard !tensors.isEmpty else {
            throw ModelFileError(.unsupported, "'\(file.path)' is a ZIP archive without tensors. Name the files in it.")
        }
        (self.tensors, self.arrays) = (tensors, arrays)
    }

    func values(of tensor: ArchivedTensor) throws(ModelFileError) -> [Float] {
        let (entry, header) = arrays[tensor.index]
        let bytes = try archive.contents(of: entry, limit: ArchiveLimits.inflatedSize)
        guard bytes.count >= header.start, let values = header.format.values(of: Array(bytes[header.start...])) else {
            throw ModelFileError(
                .unsupported,
                "The array '\(tensor.name)' in '\(file.path)' holds no floating-point numbers."
            )
        }
        return values
    }
}
