import Glibc

/// A socket that listens.
struct ListeningSocket: Sendable {
    let descriptor: Int32
    let bound: BoundAddress
    /// Whether its connections go through TCP.
    let isTCP: Bool
    /// The file that goes with it.
    private let path: String?

    /// The sockets of all addresses. Throws `.cannotListen`, and leaves none open.
    static func open(_ addresses: [ListeningAddress]) throws(ServerError) -> [ListeningSocket] {
        var sockets: [ListeningSocket] = []
        do throws(ServerError) {
            for address in addresses { sockets += try open(address) }
            return sockets
        } catch {
            for socket in sockets { socket.close() }
            throw error
        }
    }

    /// Listens no more; the file of a Unix socket goes as well.
    func close() {
        Glibc.close(descriptor)
        if let path { unlink(path) }
    }

    private static func open(_ address: ListeningAddress) throws(ServerError) -> [ListeningSocket] {
        switch address {
        case .tcp(let host, let port): try tcp(host, port)
        case .unix(let path, let mode): [try unix(path, mode)]
        case .inherited(let descriptor): [try inherited(descriptor)]
        }
    }

    /// A socket for each address that a name has; they share the port that the first is given.
    private static func tcp(_ host: String, _ port: UInt16) throws(ServerError) -> [ListeningSocket] {
        var sockets: [ListeningSocket] = []
        var failure = ServerError(.cannotListen, "\(host) is no address of this machine.")
        for var ip in HostLookup.addresses(of: host) {
            ip.port = port == 0 ? sockets.first?.bound.port ?? 0 : port
            do throws(ServerError) { sockets.append(try tcp(ip)) } catch { failure = error }
        }
        guard !sockets.isEmpty else { throw failure }
        return sockets
    }

    private static func tcp(_ address: HostLookup.Address) throws(ServerError) -> ListeningSocket {
        let family = address.ip.isIPv4 ? AF_INET : AF_INET6
        let name = BoundAddress.tcp(address.ip, port: address.port).description
        let descriptor = try make(family, name)
        SocketOptions.set(descriptor, Int(SOL_SOCKET), SO_REUSEADDR, 1)
        if family == AF_INET6 { SocketOptions.set(descriptor, IPPROTO_IPV6, IPV6_V6ONLY, address.ip.isAny ? 0 : 1) }
        try check(address.reach { bind(descriptor, $0, $1) }, descriptor, name)
        return try listening(descriptor, name)
    }

    private static func unix(_ path: String, _ mode: UInt16) throws(ServerError) -> ListeningSocket {
        guard let address = SocketAddress(path: path) else {
            throw ServerError(.cannotListen, "The path of a socket has 1 to 107 bytes, which '\(path)' has not.")
        }
        try removeAbandoned(address, path)
        let descriptor = try make(AF_UNIX, path)
        // The file comes into being with these permissions, never with more.
        fchmod(descriptor, mode_t(mode))
        try check(address.reach { bind(descriptor, $0, $1) }, descriptor, path)
        chmod(path, mode_t(mode))
        return try listening(descriptor, path)
    }

    /// Removes a socket that nobody listens at any more.
    private static func removeAbandoned(_ address: SocketAddress, _ path: String) throws(ServerError) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return }
        guard status.st_mode & S_IFMT == S_IFSOCK else {
            throw ServerError(.cannotListen, "\(path) exists and is no socket. Name another path, or remove it.")
        }
        let probe = try make(AF_UNIX, path)
        defer { Glibc.close(probe) }
        let isAlive = address.reach { connect(probe, $0, $1) } == 0 || errno == EAGAIN
        guard !isAlive else { throw ServerError(.cannotListen, "Another server listens at \(path).") }
        unlink(path)
    }

    private static func inherited(_ descriptor: Int32) throws(ServerError) -> ListeningSocket {
        var isListening: Int32 = 0
        var size = socklen_t(MemoryLayout<Int32>.size)
        guard getsockopt(descriptor, SOL_SOCKET, SO_ACCEPTCONN, &isListening, &size) == 0, isListening == 1 else {
            throw ServerError(
                .cannotListen,
                "Descriptor \(descriptor) is no socket that listens. Was it handed over by systemd?"
            )
        }
        _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        return try described(descriptor, isOwn: false)
    }

    private static func make(_ family: Int32, _ name: String) throws(ServerError) -> Int32 {
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue)
        let descriptor = socket(family, kind, 0)
        guard descriptor >= 0 else { throw failure(name) }
        return descriptor
    }

    private static func listening(_ descriptor: Int32, _ name: String) throws(ServerError) -> ListeningSocket {
        try check(listen(descriptor, 4096), descriptor, name)
        return try described(descriptor, isOwn: true)
    }

    private static func described(_ descriptor: Int32, isOwn: Bool) throws(ServerError) -> ListeningSocket {
        guard let address = SocketAddress({ getsockname(descriptor, $0, $1) }) else { throw failure("the socket") }
        guard let ip = address.peer.ip else {
            let path = address.path
            return Self(descriptor: descriptor, bound: .unix(path: path), isTCP: false, path: isOwn ? path : nil)
        }
        return Self(descriptor: descriptor, bound: .tcp(ip, port: address.peer.port), isTCP: true, path: nil)
    }

    private static func check(_ status: Int32, _ descriptor: Int32, _ name: String) throws(ServerError) {
        guard status == 0 else {
            let error = failure(name)
            Glibc.close(descriptor)
            throw error
        }
    }

    private static func failure(_ name: String) -> ServerError {
        ServerError(
            .cannotListen,
            "The server cannot listen at \(name): \(SystemFailure.text). Name another address, or end who listens there."
        )
    }
}
