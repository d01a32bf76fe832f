/// What client and server agreed on about compression (RFC 7692).
struct Compression: Hashable, Sendable {
    /// Whether the server's messages may not refer to earlier ones.
    var serverForgets = false
    /// Whether the client's messages do not refer to earlier ones.
    var clientForgets = false
    /// How far back the server's messages may refer, as a power of two.
    var serverBits = 15
    /// Whether the client asked for `serverBits`, so that the answer must say it.
    private var namesBits = false

    /// The first offer in a list of extensions that the server can keep; `nil` where there is none.
    static func agreed(_ extensions: [String]) -> Compression? {
        for offer in extensions {
            if let compression = Compression(offer) { return compression }
        }
        return nil
    }

    /// Reads `permessage-deflate; server_max_window_bits=10`; `nil` where a parameter is unknown, said twice, or cannot be kept.
    private init?(_ offer: String) {
        let parts = offer.split(separator: ";", omittingEmptySubsequences: false).map { String($0).trimmingSpace }
        guard parts.first == "permessage-deflate" else { return nil }
        var names: Set<String> = []
        for part in parts.dropFirst() {
            let pair = part.split(separator: "=", maxSplits: 1).map { String($0).trimmingSpace }
            guard let name = pair.first, names.insert(name).inserted, take(name, pair.count > 1 ? pair[1] : nil) else {
                return nil
            }
        }
    }

    private mutating func take(_ name: String, _ value: String?) -> Bool {
        switch (name, value) {
        case ("server_no_context_takeover", nil): serverForgets = true
        case ("client_no_context_takeover", nil): clientForgets = true
        case ("client_max_window_bits", nil): break
        case ("client_max_window_bits", .some(let value)): return Self.bits(value) != nil
        case ("server_max_window_bits", .some(let value)):
            // zlib cannot keep to 256 bytes.
            guard let bits = Self.bits(value), bits > 8 else { return false }
            (serverBits, namesBits) = (bits, true)
        default: return false
        }
        return true
    }

    private static func bits(_ value: String) -> Int? {
        let digits = value.hasPrefix("\"") && value.hasSuffix("\"") ? String(value.dropFirst().dropLast()) : value
        guard !digits.hasPrefix("0"), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let bits = Int(digits),
            (8...15).contains(bits)
        else { return nil }
        return bits
    }

    /// The answer's field.
    var field: String {
        var parts = ["permessage-deflate"]
        if serverForgets { parts.append("server_no_context_takeover") }
        if clientForgets { parts.append("client_no_context_takeover") }
        if namesBits { parts.append("server_max_window_bits=\(serverBits)") }
        return parts.joined(separator: "; ")
    }
}
