import Glibc

/// An address as the kernel knows it.
struct SocketAddress {
    private var storage = sockaddr_storage()
    private var size = socklen_t(MemoryLayout<sockaddr_storage>.size)

    /// Has a system call write an address; `nil` where it fails.
    init?(_ fill: (UnsafeMutablePointer<sockaddr>, UnsafeMutablePointer<socklen_t>) -> Int32) {
        var (storage, size) = (storage, size)
        let status = withUnsafeMutableBytes(of: &storage) { bytes in
            bytes.baseAddress.map { fill($0.assumingMemoryBound(to: sockaddr.self), &size) } ?? -1
        }
        guard status >= 0 else { return nil }
        (self.storage, self.size) = (storage, size)
    }

    /// A path in the file system; `nil` where it is too long.
    init?(path: String) {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8)
        guard !bytes.isEmpty, bytes.count < MemoryLayout.size(ofValue: address.sun_path), !bytes.contains(0) else {
            return nil
        }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        withUnsafeMutableBytes(of: &storage) { room in withUnsafeBytes(of: &address) { room.copyMemory(from: $0) } }
        size = socklen_t(MemoryLayout<sockaddr_un>.size)
    }

    /// Gives the address to a system call.
    func reach<Result>(_ body: (UnsafePointer<sockaddr>, socklen_t) -> Result) -> Result {
        var copy = storage
        return withUnsafePointer(to: &copy) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, size) }
        }
    }

    /// `AF_INET` and the like.
    var family: Int32 { Int32(storage.ss_family) }

    /// Who it is; the port is 0 where there is none.
    var peer: PeerAddress {
        let bytes = withUnsafeBytes(of: storage) { Array($0.prefix(28)) }
        let port = UInt16(bytes[2]) << 8 | UInt16(bytes[3])
        switch family {
        case AF_INET: return PeerAddress(ip: IPAddress(bytes: Array(bytes[4..<8])), port: port)
        case AF_INET6: return PeerAddress(ip: IPAddress(bytes: Array(bytes[8..<24])), port: port)
        default: return .unix
        }
    }

    /// Whether others than this machine can come to it.
    var isReachable: Bool { family != AF_UNIX && !(peer.ip?.isLoopback ?? false) }

    /// The path of a Unix socket; empty for one without a name.
    var path: String {
        let bytes = withUnsafeBytes(of: storage) { Array($0[2..<min(Int(size), MemoryLayout<sockaddr_un>.size)]) }
        return String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
}
