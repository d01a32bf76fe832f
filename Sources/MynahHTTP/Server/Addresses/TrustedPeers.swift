/// The other ends of connections whose word is taken: proxies before a server.
public struct TrustedPeers: Hashable, Sendable {
    /// From where they may connect.
    public var ranges: [AddressRange]
    /// Whether those who connect through Unix sockets are among them.
    public var includesUnix: Bool

    /// Names them; without a word, nobody.
    public init(_ ranges: [AddressRange] = [], includesUnix: Bool = false) {
        self.ranges = ranges
        self.includesUnix = includesUnix
    }

    /// Whether `peer` is one of them.
    func contains(_ peer: PeerAddress) -> Bool {
        guard let ip = peer.ip else { return includesUnix }
        return ranges.contains { $0.contains(ip) }
    }

    /// Who asked the first of the proxies that are trusted: each adds the address that it was asked from to the end of `X-Forwarded-For`, so
    /// the chain is followed from its end for as long as those in it are trusted; what a stranger wrote before that counts for nothing.
    func client(behind peer: PeerAddress, _ fields: HTTPFields) -> PeerAddress {
        var client = peer
        var chain = fields.all.filter { $0.isNamed("X-Forwarded-For") }.flatMap { $0.value.split(separator: ",") }
        while contains(client), let last = chain.popLast() {
            guard let before = Self.peer(last.filter { $0 != " " && $0 != "\t" }) else { break }
            client = before
        }
        return client
    }

    /// An address as proxies write it: `192.0.2.7`, `192.0.2.7:99`, `2001:db8::7`, `[2001:db8::7]`, `[2001:db8::7]:99`.
    private static func peer(_ text: String) -> PeerAddress? {
        if let address = IPAddress(text) { return PeerAddress(ip: address) }
        if text.hasPrefix("["), let end = text.firstIndex(of: "]") {
            return peer(text[..<end].dropFirst(), port: text[end...].dropFirst())
        }
        return text.firstIndex(of: ":").flatMap { peer(text[..<$0], port: text[$0...]) }
    }

    /// An address and what stands behind it: nothing, or a colon and a port.
    private static func peer(_ host: Substring, port: Substring) -> PeerAddress? {
        guard let address = IPAddress(String(host)) else { return nil }
        if port.isEmpty { return PeerAddress(ip: address) }
        guard port.hasPrefix(":"), let number = UInt16(port.dropFirst()) else { return nil }
        return PeerAddress(ip: address, port: number)
    }
}
