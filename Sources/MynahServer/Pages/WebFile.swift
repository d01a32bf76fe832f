/// A file that browsers are given.
struct WebFile: Hashable, Sendable {
    /// What it holds.
    let body: [UInt8]
    /// What HTTP calls its kind.
    let type: String

    init(_ body: [UInt8], type: String) {
        self.body = body
        self.type = type
    }

    /// A file whose kind its name tells.
    init(_ body: [UInt8], name: String) {
        let ending = name.split(separator: ".").last.map(String.init) ?? ""
        self.init(body, type: Self.types[ending] ?? "application/octet-stream")
    }

    /// What changes when the file does (RFC 9110, section 8.8.3).
    var tag: String {
        let hash = body.reduce(UInt64(0xCBF2_9CE4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        return "\"\(String(hash, radix: 16))-\(body.count)\""
    }

    private static let types = [
        "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
        "svg": "image/svg+xml",
    ]
}
