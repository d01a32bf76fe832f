import Glibc

/// The files of one model in the store's folder, on their way and there.
struct PullPlace {
    /// The store's folder.
    let folder: String
    let model: PublishedModel

    /// The model's file.
    var modelPath: String { "\(folder)/\(ModelStore.fileName(of: model.name))" }

    /// Where what is fetched lies until the model is made: one folder a commit, so that no two are mixed.
    var downloads: String { "\(folder)/.downloads/\(model.name)-\(model.revision.prefix(12))" }

    /// Where the model is made.
    var newModelPath: String { "\(folder)/.downloads/\(ModelStore.fileName(of: model.name)).new" }

    private var receiptPath: String { "\(folder)/.downloads/\(model.name).receipt" }

    /// The path of a file that is fetched.
    func path(of file: PublishedFile) -> String { "\(downloads)/\(file.path)" }

    /// The same, after its folder was made.
    func preparedPath(of file: PublishedFile) throws(PullError) -> String {
        let path = path(of: file)
        if let slash = path.lastIndex(of: "/") { try Folders.make(String(path[..<slash])) }
        return path
    }

    /// The bytes of a file that is fetched, or of what there is of it.
    func presentSize(of file: PublishedFile) -> Int { size(path(of: file)) ?? size(path(of: file) + ".part") ?? 0 }

    /// The bytes of the model's file; `nil` where there is none.
    var modelSize: Int? { size(modelPath) }

    /// What was pulled last.
    var receipt: PullReceipt? {
        let descriptor = open(receiptPath, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 65_536)
        let count = read(descriptor, &bytes, bytes.count)
        return count > 0 ? PullReceipt(String(decoding: bytes.prefix(count), as: UTF8.self)) : nil
    }

    /// Puts the new model in the place of the old one and writes what `receipt` says of its size, which is the answer.
    func publish(_ receipt: (Int) -> PullReceipt) throws(PullError) -> Int {
        let descriptor = open(newModelPath, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { throw .file(newModelPath, "read", errno) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw .file(newModelPath, "written", errno) }
        let size = size(newModelPath) ?? 0
        unlink(receiptPath)
        guard rename(newModelPath, modelPath) == 0 else { throw .file(modelPath, "written", errno) }
        note(receipt(size))
        return size
    }

    /// A receipt that cannot be written only costs another pull.
    private func note(_ receipt: PullReceipt) {
        let descriptor = open(receiptPath, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o666)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        let bytes = Array(receipt.text.utf8)
        if write(descriptor, bytes, bytes.count) != bytes.count { unlink(receiptPath) }
    }

    private func size(_ path: String) -> Int? {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : nil
    }
}
