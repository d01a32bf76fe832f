import MynahHTTP
import MynahJSON

/// A token in the compact form of RFC 7515: three parts in Base64 for addresses, with points between. Nothing in it is believed yet.
struct TokenText: Hashable {
    /// How it says that it is signed.
    let algorithm: String
    /// Which key it says that it is signed with.
    let keyName: String?
    /// What it says.
    let claims: TokenClaims
    /// What is signed.
    let signed: [UInt8]
    /// The signature.
    let signature: [UInt8]

    /// Whether a text has the form of one, which no key has.
    static func isToken(_ text: String) -> Bool {
        text.hasPrefix("ey") && text.utf8.count { $0 == UInt8(ascii: ".") } == 2
    }

    /// Takes a token apart; `nil` for what is none. A header with `crit` asks for what nobody here does, and is none either.
    init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, let head = Self.object(parts[0]), let claims = Self.object(parts[1]),
            let signature = Base64.bytes(parts[2], .address), head["crit"] == nil,
            case .text(let algorithm) = head["alg"]?.content
        else { return nil }
        self.algorithm = algorithm
        if case .text(let name) = head["kid"]?.content { keyName = name } else { keyName = nil }
        self.claims = TokenClaims(claims)
        self.signature = signature
        signed = Array("\(parts[0]).\(parts[1])".utf8)
    }

    private static func object(_ part: Substring) -> [String: JSONValue]? {
        guard let bytes = Base64.bytes(part, .address), let value = try? JSONReader.read(bytes),
            case .object(let members) = value.content
        else { return nil }
        return members
    }
}
