import MynahHTTP
import MynahJSON

/// Reads a set of public keys (RFC 7517). Keys for what is not done here are passed over.
enum TokenKeySet {
    private static let most = 100

    /// The keys for RS256 and ES256.
    static func keys(of bytes: [UInt8], path: String) throws(AccessFault) -> [TokenKey] {
        guard let value = try? JSONReader.read(bytes), case .object(let members) = value.content,
            case .list(let items) = members["keys"]?.content, items.count <= most
        else { throw AccessFault(.badFile, "'\(path)' is no set of keys: an object with a list 'keys', 100 at most.") }
        return items.compactMap(key)
    }

    private static func key(_ item: JSONValue) -> TokenKey? {
        guard case .object(let members) = item.content else { return nil }
        let fields = members.compactMapValues { value -> String? in
            if case .text(let text) = value.content { text } else { nil }
        }
        guard fields["use"] ?? "sig" == "sig" else { return nil }
        switch fields["kty"] {
        case "RSA" where fields["alg"] ?? "RS256" == "RS256": return rsa(fields)
        case "EC" where fields["crv"] == "P-256" && fields["alg"] ?? "ES256" == "ES256": return p256(fields)
        default: return nil
        }
    }

    /// 2048 bits at least, as RFC 7518 asks, and no more than can be checked in no time.
    private static func rsa(_ fields: [String: String]) -> TokenKey? {
        guard let modulus = number("n", of: fields), let exponent = number("e", of: fields),
            (256...1_024).contains(modulus.drop { $0 == 0 }.count), (1...8).contains(exponent.count)
        else { return nil }
        let bytes = DER.rsaKey(modulus: modulus, exponent: exponent)
        return TokenKey(algorithm: .rs256, name: fields["kid"], bytes: bytes)
    }

    private static func p256(_ fields: [String: String]) -> TokenKey? {
        guard let x = number("x", of: fields), let y = number("y", of: fields),
            x.count == 32, y.count == 32
        else { return nil }
        return TokenKey(algorithm: .es256, name: fields["kid"], bytes: DER.p256Key(x: x, y: y))
    }

    private static func number(_ name: String, of fields: [String: String]) -> [UInt8]? {
        fields[name].flatMap { Base64.bytes($0, .address) }
    }
}
