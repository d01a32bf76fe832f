import Glibc
package import MynahHTTP

/// A client that sends what it is told to, byte for byte, and waits no longer than it must.
package final class RawClient {
    private var descriptor: Int32

    /// Connects; with a small receive buffer where a test wants to be slow.
    package init(_ address: BoundAddress, receiveBuffer: Int32? = nil) {
        switch address {
        case .tcp(let ip, let port): descriptor = Self.tcp(ip, port, receiveBuffer)
        case .unix(let path): descriptor = Self.unix(path)
        }
        setTimeout(.seconds(60))
    }

    deinit { close() }

    /// How long `read` waits.
    package func setTimeout(_ duration: Duration) {
        let (seconds, rest) = duration.components
        var time = timeval(tv_sec: Int(seconds), tv_usec: Int(rest / 1_000_000_000_000))
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
    }

    /// Sends everything; `false` when the other side takes no more.
    @discardableResult
    package func send(_ bytes: [UInt8]) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }

    @discardableResult
    package func send(_ text: String) -> Bool { send(Array(text.utf8)) }

    /// Closes the sending direction.
    package func halfClose() { shutdown(descriptor, Int32(SHUT_WR)) }

    /// Closes with an error instead of an end.
    package func reset() {
        var value = linger(l_onoff: 1, l_linger: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &value, socklen_t(MemoryLayout<linger>.size))
        close()
    }

    package func close() {
        if descriptor >= 0 { Glibc.close(descriptor) }
        descriptor = -1
    }

    /// What comes next; empty at the end, `nil` when nothing comes, or an error.
    package func read(_ most: Int = 65_536) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: most)
        let count = recv(descriptor, &bytes, most, 0)
        return count < 0 ? nil : Array(bytes[..<count])
    }

    /// Everything up to the end; `nil` where the end does not come.
    package func readAll() -> String? {
        var all: [UInt8] = []
        while let bytes = read() {
            if bytes.isEmpty { return String(decoding: all, as: UTF8.self) }
            all += bytes
        }
        return nil
    }

    /// Everything up to and with `end`; what came where that does not come.
    package func read(to end: String) -> String {
        var all: [UInt8] = []
        while !all.suffix(end.utf8.count).elementsEqual(end.utf8), let byte = read(1), !byte.isEmpty { all += byte }
        return String(decoding: all, as: UTF8.self)
    }

    /// As many bytes as asked for, or fewer where the end comes first.
    package func read(exactly count: Int) -> [UInt8] {
        var all: [UInt8] = []
        while all.count < count, let bytes = read(count - all.count), !bytes.isEmpty { all += bytes }
        return all
    }

    private static func tcp(_ ip: IPAddress, _ port: UInt16, _ receiveBuffer: Int32?) -> Int32 {
        let descriptor = socket(ip.isIPv4 ? AF_INET : AF_INET6, Int32(SOCK_STREAM.rawValue), 0)
        if var size = receiveBuffer { setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &size, 4) }
        var one: Int32 = 1
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &one, 4)
        if ip.isIPv4 {
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_port = port.bigEndian
            withUnsafeMutableBytes(of: &address.sin_addr) { $0.copyBytes(from: ip.bytes) }
            connect(descriptor, to: &address)
        } else {
            var address = sockaddr_in6()
            address.sin6_family = sa_family_t(AF_INET6)
            address.sin6_port = port.bigEndian
            withUnsafeMutableBytes(of: &address.sin6_addr) { $0.copyBytes(from: ip.bytes) }
            connect(descriptor, to: &address)
        }
        return descriptor
    }

    private static func unix(_ path: String) -> Int32 {
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        connect(descriptor, to: &address)
        return descriptor
    }

    private static func connect<Address>(_ descriptor: Int32, to address: inout Address) {
        withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                _ = Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<Address>.size))
            }
        }
    }
}
