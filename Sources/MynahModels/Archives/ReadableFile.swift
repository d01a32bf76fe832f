import Glibc
import MynahTensors

/// A file that is read piece by piece: what another program does to it meanwhile is an error at the most.
///
/// What is read so is never mapped, for a mapped file that somebody cuts off ends the process that looks at it.
final class ReadableFile: Sendable {
    /// Its path, as it was asked for.
    let path: String
    /// How many bytes it had when it was opened.
    let size: Int
    /// Who it is and when it was written to.
    let stamp: String
    /// What the system knows it by.
    private let descriptor: Int32

    /// Opens a plain file.
    init(path: String) throws(ModelFileError) {
        self.path = path
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw .unreadable(path, errno) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw ModelFileError(.unreadable, "'\(path)' is no plain file. Name a file.")
        }
        self.descriptor = descriptor
        size = Int(status.st_size)
        let times = [status.st_mtim, status.st_ctim].map { "\($0.tv_sec).\($0.tv_nsec)" }.joined(separator: ",")
        stamp = "\(status.st_dev),\(status.st_ino),\(status.st_size),\(times)"
    }

    deinit { close(descriptor) }

    /// The name without folders.
    var name: String { path.split(separator: "/").last.map(String.init) ?? path }

    /// The name without folders and what follows the last dot.
    var stem: String {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count > 1 ? parts.dropLast().joined(separator: ".") : name
    }

    /// Some of its bytes, all of which must be there.
    func bytes(_ range: Range<Int>) throws(ModelFileError) -> [UInt8] {
        guard range.lowerBound >= 0, range.upperBound <= size else {
            throw ModelFileError(.malformed, "'\(path)' ends too early. It is cut off: fetch it again.")
        }
        var failure: ModelFileError?
        let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, filled in
            do throws(ModelFileError) {
                let space = UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: buffer[..<range.count]))
                try read(into: space, at: range.lowerBound)
                filled = range.count
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        return bytes
    }

    /// Fills a buffer with the bytes from `offset` on.
    func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(ModelFileError) {
        var done = 0
        while done < buffer.count {
            let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[done...])
            let count = pread(descriptor, rest.baseAddress, rest.count, off_t(offset + done))
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .unreadable(path, errno) }
            guard count > 0 else {
                throw ModelFileError(.unreadable, "'\(path)' was cut off while it was read. Try again.")
            }
            done += count
        }
    }
}

extension ModelFileError {
    /// A call on a file that failed with a number.
    static func unreadable(_ path: String, _ number: Int32) -> ModelFileError {
        let advice = number == ENOENT ? "Check the name." : "Check whether you may read it."
        return ModelFileError(.unreadable, "'\(path)' cannot be read: \(String(cString: strerror(number))). \(advice)")
    }
}
