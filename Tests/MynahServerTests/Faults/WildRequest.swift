import MynahTesting

/// A request as it is sent, in parts that can be changed.
struct WildRequest {
    var method: String
    var path: String
    var query: [(name: String, value: String)] = []
    var fields: [String] = []
    var body: [UInt8]?
    /// The sizes that the body is cut into; it is sent whole where there are none.
    var chunks: [Int] = []
    var staysOpen = false

    /// The bytes of the request.
    var bytes: [UInt8] {
        let target =
            query.isEmpty
            ? path : path + "?" + query.map { $0.name + "=" + Self.escaped($0.value) }.joined(separator: "&")
        var head = ["\(method) \(target) HTTP/1.1", "Host: localhost"] + fields
        if !staysOpen { head.append("Connection: close") }
        guard let body else { return Array((head.joined(separator: "\r\n") + "\r\n\r\n").utf8) }
        head.append(chunks.isEmpty ? "Content-Length: \(body.count)" : "Transfer-Encoding: chunked")
        return Array((head.joined(separator: "\r\n") + "\r\n\r\n").utf8) + (chunks.isEmpty ? body : chunked(body))
    }

    private func chunked(_ body: [UInt8]) -> [UInt8] {
        var (rest, written) = (body[...], [UInt8]())
        for size in chunks where !rest.isEmpty {
            let piece = rest.prefix(max(1, size))
            written += Array("\(String(piece.count, radix: 16))\r\n".utf8) + piece + Array("\r\n".utf8)
            rest = rest.dropFirst(piece.count)
        }
        if !rest.isEmpty { written += Array("\(String(rest.count, radix: 16))\r\n".utf8) + rest + Array("\r\n".utf8) }
        return written + Array("0\r\n\r\n".utf8)
    }

    private static func escaped(_ text: String) -> String {
        var written = ""
        for byte in text.utf8 {
            let isPlain = (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            written += isPlain ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
        return written
    }
}
