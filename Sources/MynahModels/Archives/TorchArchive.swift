import MynahTensors

/// A file of PyTorch (`.pth`, `.pt`) as `torch.save` writes it since version 1.6: a ZIP archive with a pickle, and a file for each storage.
struct TorchArchive: TensorArchive {
    let file: ReadableFile
    let tensors: [ArchivedTensor]
    private let archive: ZipArchive
    private let views: [PickleTensor]
    private let folder: String

    /// Reads the pickle of an archive.
    init(_ archive: ZipArchive) throws(ModelFileError) {
        self.archive = archive
        file = archive.file
        let pickles = archive.entries.filter { $0.name == "data.pkl" || $0.name.hasSuffix("/data.pkl") }
        guard let entry = pickles.first, pickles.count == 1 else {
            throw ModelFileError(.unsupported, "'\(file.path)' is a ZIP archive, but not one that PyTorch wrote.")
        }
        folder = String(entry.name.dropLast("data.pkl".count))
        try Self.checkByteOrder(archive, folder)
        let bytes = try archive.contents(of: entry, limit: ArchiveLimits.directorySize)
        var walk = PickleWalk(try Pickle(bytes, path: file.path), path: file.path)
        try walk.run()
        tensors = walk.tensors
        views = walk.views
    }

    /// Whether an archive looks like one of PyTorch.
    static func isTorch(_ archive: ZipArchive) -> Bool {
        archive.entries.contains { $0.name == "data.pkl" || $0.name.hasSuffix("/data.pkl") }
    }

    private static func checkByteOrder(_ archive: ZipArchive, _ folder: String) throws(ModelFileError) {
        guard let entry = archive.entry(named: folder + "byteorder") else { return }
        guard try archive.contents(of: entry, limit: 16) == Array("little".utf8) else {
            throw ModelFileError(
                .unsupported,
                "'\(archive.file.path)' was written by a machine of another byte order. Save it again on a usual one."
            )
        }
    }

    func values(of tensor: ArchivedTensor) throws(ModelFileError) -> [Float] {
        let view = views[tensor.index]
        let name = "\(folder)data/\(view.storage.key)"
        guard let entry = archive.entry(named: name), entry.size == view.storage.count * view.storage.format.size
        else {
            throw ModelFileError(
                .malformed,
                "'\(file.path)' does not hold the numbers of the tensor '\(tensor.name)'. Fetch it again."
            )
        }
        let bytes = try archive.contents(of: entry, limit: ArchiveLimits.tensorSize)
        guard let values = view.storage.format.values(of: bytes) else {
            throw ModelFileError(
                .unsupported,
                "The tensor '\(tensor.name)' in '\(file.path)' holds no floating-point numbers."
            )
        }
        return view.isWhole ? values : view.gathered(from: values)
    }
}

extension PickleTensor {
    /// Whether all indices lead into the storage.
    var isInside: Bool {
        guard let count = ArchiveLimits.count(of: dimensions, size: 1) else { return false }
        if count == 0 { return true }
        var last = offset
        for (dimension, stride) in zip(dimensions, strides) {
            let (step, overflows) = stride.multipliedReportingOverflow(by: dimension - 1)
            let (sum, overflowsToo) = last.addingReportingOverflow(step)
            if overflows || overflowsToo { return false }
            last = sum
        }
        return last < storage.count
    }

    /// Whether it has all numbers of its storage in their order.
    fileprivate var isWhole: Bool {
        var step = 1
        for (dimension, stride) in zip(dimensions, strides).reversed() {
            if dimension != 1, stride != step { return false }
            step *= dimension
        }
        return offset == 0 && step == storage.count
    }

    /// The numbers that it shows of its storage, row by row.
    fileprivate func gathered(from values: [Float]) -> [Float] {
        let count = dimensions.reduce(1, *)
        var indices = [Int](repeating: 0, count: dimensions.count)
        var place = offset
        var gathered: [Float] = []
        gathered.reserveCapacity(count)
        for _ in 0..<count {
            gathered.append(values[place])
            for axis in dimensions.indices.reversed() {
                indices[axis] += 1
                place += strides[axis]
                if indices[axis] < dimensions[axis] { break }
                place -= strides[axis] * dimensions[axis]
                indices[axis] = 0
            }
        }
        return gathered
    }
}
