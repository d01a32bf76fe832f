/// What a request is about: `/path?query`, `http://host/path?query`, or `*` (RFC 9112, section 3.2).
struct RequestTarget: Hashable, Sendable {
    let path: String
    let query: RequestQuery
    /// The host and port of the absolute form, which count more than the field `Host`.
    let authority: String?

    static let root = Self(path: "/", query: RequestQuery(), authority: nil)

    private init(path: String, query: RequestQuery, authority: String?) {
        self.path = path
        self.query = query
        self.authority = authority
    }

    /// Reads a target; `nil` for one that is broken, or that could mean another resource to somebody else.
    init?(_ text: String) {
        if text == "*" {
            self.init(path: "*", query: RequestQuery(), authority: nil)
        } else if text.hasPrefix("/") {
            self.init(origin: text.utf8[...], authority: nil)
        } else {
            guard let scheme = ["http://", "https://"].first(where: { text.lowercased().hasPrefix($0) }) else {
                return nil
            }
            let rest = text.utf8.dropFirst(scheme.utf8.count)
            let end = rest.firstIndex { "/?".utf8.contains($0) } ?? rest.endIndex
            let authority = String(decoding: rest[..<end], as: UTF8.self)
            guard !authority.isEmpty, HostField.isValid(authority) else { return nil }
            self.init(origin: rest[end...], authority: authority)
        }
    }

    private init?(origin: Substring.UTF8View, authority: String?) {
        let question = origin.firstIndex(of: UInt8(ascii: "?")) ?? origin.endIndex
        let raw = origin[..<question]
        guard let path = raw.isEmpty ? "/" : PercentEscapes.decoded(raw), Self.isPlain(raw, path),
            let query = RequestQuery(Substring(origin[question...].dropFirst()))
        else { return nil }
        self.init(path: path, query: query, authority: authority)
    }

    /// Whether nothing in a path could lead elsewhere: dot segments, backslashes, escaped slashes.
    private static func isPlain(_ raw: Substring.UTF8View, _ path: String) -> Bool {
        let slashes = raw.count { $0 == UInt8(ascii: "/") }
        guard path.utf8.count(where: { $0 == UInt8(ascii: "/") }) == max(1, slashes), !path.utf8.contains(0x5C),
            !path.utf8.contains(0)
        else { return false }
        return !path.utf8.split(separator: UInt8(ascii: "/")).contains {
            $0.elementsEqual(".".utf8) || $0.elementsEqual("..".utf8)
        }
    }
}
