import Glibc
import MynahFiles
import MynahSynthesis

/// A file on its way: its bytes so far, and beside them the entity tag that they came with.
///
/// It is called `NAME.part` until it is whole and checked.
final class PartFile {
    private let path: String
    private let descriptor: Int32
    private let disk: Disk
    private var partPath: String { path + ".part" }
    private var tagPath: String { path + ".part.etag" }

    /// Opens the part of the file at `path`, or begins one. A file that is whole becomes a part again, to be checked anew.
    init(of path: String, on disk: Disk) throws(PullError) {
        self.path = path
        self.disk = disk
        rename(path, path + ".part")
        descriptor = open(path + ".part", O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o666)
        if descriptor < 0 { throw .file(partPath, "opened", errno) }
    }

    deinit { close(descriptor) }

    /// The bytes that are there.
    var size: Int {
        var status = stat()
        return fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
    }

    /// The entity tag that they came with.
    var validator: String? {
        let tag = open(tagPath, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard tag >= 0 else { return nil }
        defer { close(tag) }
        var bytes = [UInt8](repeating: 0, count: 512)
        let count = read(tag, &bytes, bytes.count)
        let isPlain = bytes.prefix(max(0, count)).allSatisfy { (0x21...0x7E).contains($0) }
        return count > 1 && isPlain ? String(decoding: bytes.prefix(count), as: UTF8.self) : nil
    }

    /// Throws all bytes away; what comes next comes with `validator`.
    func restart(validator: String? = nil) throws(PullError) {
        unlink(tagPath)
        guard ftruncate(descriptor, 0) == 0 else { throw .file(partPath, "emptied", errno) }
        guard let validator else { return }
        let tag = open(tagPath, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o666)
        guard tag >= 0 else { throw .file(tagPath, "opened", errno) }
        defer { close(tag) }
        try write(Array(validator.utf8), to: tag)
    }

    /// Puts bytes behind those that are there.
    func append(_ bytes: UnsafeRawBufferPointer) throws(PullError) {
        try write(bytes, to: descriptor)
    }

    /// The digest of all bytes that are there.
    func digest(_ cancellation: Cancellation) throws(PullError) -> Digest {
        var sha = SHA256()
        var offset: off_t = 0
        var piece = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            if cancellation.isCancelled { throw PullError(.cancelled, "The work was cancelled.") }
            let count = pread(descriptor, &piece, piece.count, offset)
            guard count >= 0 else { throw .file(partPath, "read", errno) }
            if count == 0 { return sha.finish() }
            piece.withUnsafeBytes { sha.update(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
            offset += off_t(count)
        }
    }

    /// Gives the file its name, once all of it is on the disk.
    func publish() throws(PullError) {
        guard fsync(descriptor) == 0 else { throw .file(partPath, "written", errno) }
        guard rename(partPath, path) == 0 else { throw .file(path, "written", errno) }
        unlink(tagPath)
    }

    /// Removes it.
    func discard() {
        unlink(partPath)
        unlink(tagPath)
    }

    private func write(_ bytes: [UInt8], to target: Int32) throws(PullError) {
        let result = bytes.withUnsafeBytes { bytes -> Result<Void, PullError> in
            Result { () throws(PullError) in try write(bytes, to: target) }
        }
        try result.get()
    }

    private func write(_ bytes: UnsafeRawBufferPointer, to target: Int32) throws(PullError) {
        var rest = bytes
        while !rest.isEmpty {
            let count = disk.write(target, rest)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .file(partPath, "written", count < 0 ? errno : ENOSPC) }
            rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        }
    }
}
