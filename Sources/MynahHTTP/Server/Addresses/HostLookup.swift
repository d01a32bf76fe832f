import Glibc

/// What the names of hosts mean to this machine.
enum HostLookup {
    /// An address to listen at.
    struct Address {
        let ip: IPAddress
        /// The network that an IPv6 address of one network alone belongs to.
        let scope: UInt32
        var port: UInt16 = 0

        func reach<Result>(_ body: (UnsafePointer<sockaddr>, socklen_t) -> Result) -> Result {
            ip.isIPv4 ? reachIPv4(body) : reachIPv6(body)
        }

        private func reachIPv4<Result>(_ body: (UnsafePointer<sockaddr>, socklen_t) -> Result) -> Result {
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_port = port.bigEndian
            withUnsafeMutableBytes(of: &address.sin_addr) { $0.copyBytes(from: ip.bytes) }
            return withUnsafePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    body($0, socklen_t(MemoryLayout<sockaddr_in>.size))
                }
            }
        }

        private func reachIPv6<Result>(_ body: (UnsafePointer<sockaddr>, socklen_t) -> Result) -> Result {
            var address = sockaddr_in6()
            address.sin6_family = sa_family_t(AF_INET6)
            address.sin6_port = port.bigEndian
            address.sin6_scope_id = scope
            withUnsafeMutableBytes(of: &address.sin6_addr) { $0.copyBytes(from: ip.bytes) }
            return withUnsafePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    body($0, socklen_t(MemoryLayout<sockaddr_in6>.size))
                }
            }
        }
    }

    /// All addresses of a name, each once; none where it has none. `localhost` is this machine, whatever its files of names say.
    static func addresses(of host: String) -> [Address] {
        guard host != "localhost" else {
            return ["127.0.0.1", "::1"].compactMap { IPAddress($0) }.map { Address(ip: $0, scope: 0) }
        }
        var hints = addrinfo()
        hints.ai_flags = AI_PASSIVE
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var first: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, nil, &hints, &first) == 0 else { return [] }
        defer { freeaddrinfo(first) }
        var found: [Address] = []
        var next = first
        while let entry = next?.pointee {
            next = entry.ai_next
            guard let address = address(entry), !found.contains(where: { $0.ip == address.ip }) else { continue }
            found.append(address)
        }
        return found
    }

    private static func address(_ entry: addrinfo) -> Address? {
        guard let bytes = entry.ai_addr.map({ Array(UnsafeRawBufferPointer(start: $0, count: Int(entry.ai_addrlen))) })
        else { return nil }
        switch entry.ai_family {
        case AF_INET: return IPAddress(bytes: Array(bytes[4..<8])).map { Address(ip: $0, scope: 0) }
        case AF_INET6:
            let scope = bytes[24..<28].reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
            return IPAddress(bytes: Array(bytes[8..<24])).map { Address(ip: $0, scope: scope) }
        default: return nil
        }
    }
}
