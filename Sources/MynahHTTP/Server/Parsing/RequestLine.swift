/// The first line of a request.
struct RequestLine: Hashable, Sendable {
    let method: String
    let target: String
    let version: HTTPVersion

    init(method: String, target: String, version: HTTPVersion) {
        self.method = method
        self.target = target
        self.version = version
    }

    /// Reads `GET /path HTTP/1.1`, with one space between the parts and nothing around them.
    init(_ line: some BidirectionalCollection<UInt8>) throws(ServerError) {
        let parts = line.split(separator: 0x20, maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count == 3, !parts[0].isEmpty, parts[0].count <= 32, parts[0].allSatisfy(HTTPFields.isNameByte),
            !parts[1].isEmpty, parts[1].allSatisfy({ (0x21...0x7E).contains($0) })
        else { throw .refused(.badRequest, "The request line is no method, a target and a version.") }
        method = String(decoding: parts[0], as: UTF8.self)
        target = String(decoding: parts[1], as: UTF8.self)
        version = try Self.version(Array(parts[2]))
    }

    private static func version(_ bytes: [UInt8]) throws(ServerError) -> HTTPVersion {
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        guard bytes.count == 8, bytes.starts(with: Array("HTTP/".utf8)), digits.contains(bytes[5]),
            bytes[6] == UInt8(ascii: "."), digits.contains(bytes[7])
        else { throw .refused(.badRequest, "The request line does not end with a version of HTTP.") }
        guard bytes[5] == UInt8(ascii: "1") else {
            throw .refused(.versionNotSupported, "The server speaks HTTP/1.1.")
        }
        return bytes[7] == UInt8(ascii: "0") ? .http10 : .http11
    }
}
