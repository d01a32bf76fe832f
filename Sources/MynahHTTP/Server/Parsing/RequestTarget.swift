/// What a request is about: `/path?query`, `http://host/path?query`, or `*` (RFC 9112, section 3.2).
struct RequestTarget: Hashable, Sendable {
    /// The path, its escapes decoded; but an escaped slash, which only its last part can have, is `%2F` here.
    let path: String
    /// Whether there is such a slash.
    let hasEscapedSlash: Bool
    let query: RequestQuery
    /// The host and port of the absolute form, which count more than the field `Host`.
    let authority: String?

    static let root = Self(path: "/", query: RequestQuery(), authority: nil)

    private init(path: String, hasEscapedSlash: Bool = false, query: RequestQuery, authority: String?) {
        self.path = path
        self.hasEscapedSlash = hasEscapedSlash
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
        // A fragment is the client's own affair (RFC 9112, section 3.2); who sends one may mean another resource.
        guard !origin.contains(UInt8(ascii: "#")),
            let decoded = raw.isEmpty ? "/" : PercentEscapes.decoded(raw), Self.isPlain(decoded),
            let query = RequestQuery(Substring(origin[question...].dropFirst()))
        else { return nil }
        guard Self.slashes(in: decoded.utf8) != max(1, Self.slashes(in: raw)) else {
            self.init(path: decoded, query: query, authority: authority)
            return
        }
        guard let path = Self.keepingEscapedSlashes(raw) else { return nil }
        self.init(path: path, hasEscapedSlash: true, query: query, authority: authority)
    }

    /// A path whose last part has escaped slashes, as names of models have; `nil` where another part has one, or a percent sign stands
    /// beside them that is escaped itself: what is `%2F` in the path is a slash, and nothing else.
    private static func keepingEscapedSlashes(_ raw: Substring.UTF8View) -> String? {
        guard let end = raw.lastIndex(of: UInt8(ascii: "/")), !String(decoding: raw, as: UTF8.self).contains("%25"),
            let front = PercentEscapes.decoded(raw[...end]), slashes(in: front.utf8) == slashes(in: raw),
            let last = PercentEscapes.decoded(raw[raw.index(after: end)...])
        else { return nil }
        return front + last.split(separator: "/", omittingEmptySubsequences: false).joined(separator: "%2F")
    }

    private static func slashes(in bytes: some Sequence<UInt8>) -> Int {
        bytes.reduce(0) { $1 == UInt8(ascii: "/") ? $0 + 1 : $0 }
    }

    /// Whether nothing in a path could lead elsewhere: dot segments, escaped or not, and backslashes.
    private static func isPlain(_ path: String) -> Bool {
        guard !path.utf8.contains(0x5C), !path.utf8.contains(0) else { return false }
        return !path.utf8.split(separator: UInt8(ascii: "/")).contains {
            $0.elementsEqual(".".utf8) || $0.elementsEqual("..".utf8)
        }
    }
}
