import Glibc
import MynahFiles

/// An open file of a job: one that grows, or one that is read.
///
/// Reading is by offset, so that it needs no lock; only one thread writes.
final class JobFile: Sendable {
    private let descriptor: Int32

    /// Opens a file to read it.
    init(_ path: String) throws(FileFailure) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        if descriptor < 0 { throw FileFailure(errno) }
    }

    /// Opens a file to add to it, and cuts off what lies behind `size`.
    init(growing path: String, from size: Int) throws(FileFailure) {
        descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        if descriptor < 0 { throw FileFailure(errno) }
        guard self.size >= size else { throw FileFailure(EIO) }
        if ftruncate(descriptor, off_t(size)) != 0 { throw FileFailure(errno) }
    }

    deinit { close(descriptor) }

    /// The bytes that are in it.
    var size: Int {
        var status = stat()
        return fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
    }

    /// Adds bytes.
    func add(_ bytes: [UInt8]) throws(FileFailure) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw FileFailure(count < 0 ? errno : ENOSPC) }
            rest = rest.dropFirst(count)
        }
    }

    /// Has the disk have all of it.
    func sync() throws(FileFailure) {
        if fdatasync(descriptor) != 0 { throw FileFailure(errno) }
    }

    /// Reads `count` bytes from `offset` on; fewer at the end.
    func read(at offset: Int, count: Int) throws(FileFailure) -> [UInt8] {
        var number: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, done in
            while done < count {
                let more = pread(descriptor, buffer.baseAddress?.advanced(by: done), count - done, off_t(offset + done))
                if more < 0, errno == EINTR { continue }
                if more < 0 { number = errno }
                guard more > 0 else { return }
                done += more
            }
        }
        if number != 0 { throw FileFailure(number) }
        return bytes
    }
}
