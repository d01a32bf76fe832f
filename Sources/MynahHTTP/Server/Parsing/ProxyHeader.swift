/// What a proxy says about the client before the client's own bytes (HAProxy's PROXY protocol, versions 1 and 2).
struct ProxyHeader: Hashable, Sendable {
    /// The client; `nil` where the proxy speaks for itself.
    let client: PeerAddress?
    /// The bytes of the header.
    let size: Int

    private static let signature: [UInt8] = [0x0D, 0x0A, 0x0D, 0x0A, 0x00, 0x0D, 0x0A, 0x51, 0x55, 0x49, 0x54, 0x0A]
    /// What version 1 and 2 may have at most; addresses take 36 bytes, the rest is for what is passed over.
    private static let limits = (line: 107, binary: 16 + 4096)

    private init(client: PeerAddress?, size: Int) {
        self.client = client
        self.size = size
    }

    /// Reads a header; `nil` while it is not whole. Throws where there is none.
    static func read(_ bytes: [UInt8]) throws(ServerError) -> ProxyHeader? {
        if signature.starts(with: bytes.prefix(12)) { return bytes.count < 16 ? nil : try binary(bytes) }
        let begin = Array("PROXY ".utf8)
        guard begin.starts(with: bytes.prefix(6)) else { throw missing }
        guard let end = bytes.firstIndex(of: 0x0A) else {
            guard bytes.count < limits.line else { throw missing }
            return nil
        }
        guard end < limits.line, end > 0, bytes[end - 1] == 0x0D else { throw missing }
        return ProxyHeader(client: try client(String(decoding: bytes[..<(end - 1)], as: UTF8.self)), size: end + 1)
    }

    /// `PROXY TCP4 192.0.2.1 198.51.100.1 56324 443`, or `PROXY UNKNOWN` and whatever follows.
    private static func client(_ line: String) throws(ServerError) -> PeerAddress? {
        let words = line.split(separator: " ", omittingEmptySubsequences: false)
        if words.count >= 2, words[1] == "UNKNOWN" { return nil }
        guard words.count == 6, words[1] == "TCP4" || words[1] == "TCP6", let ip = IPAddress(String(words[2])),
            words[2].contains(":") == (words[1] == "TCP6"), let port = UInt16(words[4])
        else { throw missing }
        return PeerAddress(ip: ip, port: port)
    }

    private static func binary(_ bytes: [UInt8]) throws(ServerError) -> ProxyHeader? {
        let size = 16 + Int(bytes[14]) << 8 + Int(bytes[15])
        guard bytes[12] == 0x20 || bytes[12] == 0x21, size <= limits.binary else { throw missing }
        guard bytes.count >= size else { return nil }
        // A local connection, as for a health check, or one of a family that has no Internet address.
        let width = bytes[13] == 0x11 ? 4 : bytes[13] == 0x21 ? 16 : 0
        guard bytes[12] == 0x21, width > 0 else { return ProxyHeader(client: nil, size: size) }
        guard size >= 16 + 2 * width + 4, let ip = IPAddress(bytes: Array(bytes[16..<16 + width])) else {
            throw missing
        }
        let port = UInt16(bytes[16 + 2 * width]) << 8 | UInt16(bytes[17 + 2 * width])
        return ProxyHeader(client: PeerAddress(ip: ip, port: port), size: size)
    }

    private static let missing = ServerError.refused(
        .badRequest,
        "The connection does not begin with a header of the PROXY protocol."
    )
}
