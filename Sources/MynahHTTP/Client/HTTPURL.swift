import CCurl

/// A web address: `http` or `https`, a host, and no name and password in it.
///
/// libcurl itself takes it apart, so that what is checked here is what is asked for later.
public struct HTTPURL: Hashable, Sendable, CustomStringConvertible {
    /// The longest address that is taken, in bytes.
    public static let longest = 8_192

    /// The address in its normal form.
    public let description: String
    /// `http` or `https`.
    public let scheme: String
    /// The host in small letters.
    public let host: String
    /// The port, also where the address leaves it out.
    public let port: String
    /// The path, at least `/`.
    public let path: String
    /// Whether a question mark or a number sign and something behind it follow the path.
    public let hasQuery: Bool

    /// Reads a whole address. Throws `.badAddress`.
    public init(_ text: String) throws(HTTPError) {
        try self.init(text, from: nil)
    }

    /// What `text` means when it stands in an answer from this address; it may be relative. Throws `.badAddress`.
    public func resolving(_ text: String) throws(HTTPError) -> HTTPURL {
        try HTTPURL(text, from: self)
    }

    /// The address below this one: `https://hub/a` and `b/c` make `https://hub/a/b/c`. Throws `.badAddress`.
    public func appending(_ path: String) throws(HTTPError) -> HTTPURL {
        try HTTPURL(description.hasSuffix("/") ? description + path : "\(description)/\(path)")
    }

    /// Scheme, host and port: what credentials belong to.
    public var origin: String { "\(scheme)://\(host):\(port)" }

    /// Whether the connection is encrypted.
    public var isSecure: Bool { scheme == "https" }

    /// Whether the host is this machine.
    public var isLoopback: Bool {
        host == "localhost" || host == "[::1]"
            || (host.hasPrefix("127.") && host.allSatisfy { $0 == "." || $0.isNumber })
    }

    private init(_ text: String, from base: HTTPURL?) throws(HTTPError) {
        guard text.utf8.count <= Self.longest, !text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else {
            throw Self.refusal(of: text)
        }
        guard let parts = AddressParts(text, from: base?.description, try Curl.loaded) else {
            throw Self.refusal(of: text)
        }
        defer { parts.free() }
        guard let scheme = parts[CURLUPART_SCHEME], ["http", "https"].contains(scheme),
            let host = parts[CURLUPART_HOST], !host.isEmpty, let whole = parts[CURLUPART_URL],
            parts[CURLUPART_USER] == nil, parts[CURLUPART_PASSWORD] == nil
        else { throw Self.refusal(of: text) }
        (self.scheme, self.host, description) = (scheme, host.lowercased(), whole)
        port = parts[CURLUPART_PORT] ?? ""
        path = parts[CURLUPART_PATH] ?? "/"
        hasQuery = parts[CURLUPART_QUERY] != nil || parts[CURLUPART_FRAGMENT] != nil
    }

    private static func refusal(of text: String) -> HTTPError {
        HTTPError(
            .badAddress,
            "\(shown(text)) is no web address that can be used. It must be http:// or https:// and a host, without a name and password."
        )
    }
}

/// libcurl's own view of an address.
private struct AddressParts {
    private let curl: Curl
    private let handle: OpaquePointer

    init?(_ text: String, from base: String?, _ curl: Curl) {
        guard let handle = curl.makeAddress() else { return nil }
        self.curl = curl
        self.handle = handle
        let isBased = base.map { curl.setPart(handle, CURLUPART_URL, $0, 0) == CURLUE_OK } ?? true
        guard isBased, curl.setPart(handle, CURLUPART_URL, text, UInt32(CURLU_URLENCODE)) == CURLUE_OK else {
            free()
            return nil
        }
    }

    func free() { curl.endAddress(handle) }

    /// A part as text; `nil` where the address has none.
    subscript(part: CURLUPart) -> String? {
        var text: UnsafeMutablePointer<CChar>?
        let flags = part == CURLUPART_PORT ? UInt32(CURLU_DEFAULT_PORT) : 0
        guard curl.part(handle, part, &text, flags) == CURLUE_OK, let text else { return nil }
        defer { curl.freeText(text) }
        return String(cString: text)
    }
}

/// A stranger's text in quotation marks, short and without control characters.
func shown(_ text: some StringProtocol) -> String {
    let plain = String(
        text.unicodeScalars.prefix(80).map { $0.properties.generalCategory == .control ? "?" : Character($0) }
    )
    return text.unicodeScalars.count > 80 ? "'\(plain)…'" : "'\(plain)'"
}
