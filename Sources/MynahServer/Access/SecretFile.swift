import Glibc

/// A file that says who is let in: no larger than it may be, and not to be changed by others than its owner.
struct SecretFile {
    /// What somebody could do who reads it.
    enum Content {
        /// Nothing: hashes, or public keys.
        case harmless
        /// Let themselves in.
        case secret

        /// What others than the owner must not have; a group may read a secret, as where it is mounted into a container.
        fileprivate var forbidden: mode_t { self == .secret ? 0o027 : 0o022 }
    }

    private let path: String
    private let largest: Int
    private let kind: Content

    init(_ path: String, largest: Int, _ kind: Content = .harmless) {
        (self.path, self.largest, self.kind) = (path, largest, kind)
    }

    /// Reads it whole.
    func read() throws(AccessFault) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw unreadable(String(cString: strerror(errno))) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw unreadable(String(cString: strerror(errno))) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw unreadable("it is not a plain file") }
        guard status.st_mode & kind.forbidden == 0 else {
            throw AccessFault(
                .unsafeFile,
                "Others than its owner may \(status.st_mode & 0o022 == 0 ? "read" : "change") '\(path)', and so let themselves in. "
                    + "Run 'chmod 600 \(path)'."
            )
        }
        guard status.st_size <= largest else { throw unreadable("it has more than \(largest) bytes") }
        return try content(of: descriptor)
    }

    private func content(of descriptor: Int32) throws(AccessFault) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: largest + 1)
        var count = 0
        while count < bytes.count {
            let got = bytes.withUnsafeMutableBytes {
                Glibc.read(descriptor, $0.baseAddress.map { $0 + count }, $0.count - count)
            }
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { throw unreadable(String(cString: strerror(errno))) }
            if got == 0 { return Array(bytes[..<count]) }
            count += got
        }
        throw unreadable("it has more than \(largest) bytes")
    }

    private func unreadable(_ reason: String) -> AccessFault {
        AccessFault(.unreadable, "'\(path)' cannot be read: \(reason).")
    }
}
