import Glibc

/// A client that knows little more than sockets.
final class PlainClient {
    private let descriptor: Int32

    init(port: UInt16) {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let descriptor = descriptor
        withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                _ = connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        var time = timeval(tv_sec: 20, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
    }

    deinit { close(descriptor) }

    /// Sends a request after whose answer the connection ends.
    func send(_ line: String, _ fields: [String], _ body: String) {
        let own = ["Host: localhost", "Connection: close"].filter { own in
            !fields.contains { $0.lowercased().hasPrefix(own.lowercased().prefix { $0 != ":" }) }
        }
        let head = ["\(line) HTTP/1.1"] + own + fields + (body.isEmpty ? [] : ["Content-Length: \(body.utf8.count)"])
        let bytes = Array((head.joined(separator: "\r\n") + "\r\n\r\n" + body).utf8)
        _ = Glibc.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    }

    /// The next bytes; none at the end.
    func read() -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: 65_536)
        let count = recv(descriptor, &bytes, bytes.count, 0)
        return Array(bytes.prefix(max(0, count)))
    }

    /// Everything up to the end of the connection.
    func answer() -> PlainAnswer {
        var all: [UInt8] = []
        while true {
            let bytes = read()
            if bytes.isEmpty { return PlainAnswer(String(decoding: all, as: UTF8.self)) }
            all += bytes
        }
    }
}
