import MynahFiles

/// Makes tokens of any kind, right and wrong, without the library that checks them.
enum TokenWriter {
    static let secret = "an example of a secret that is long enough"

    /// A token that the secret signed, or was said to.
    static func token(
        _ claims: String,
        head: String = "{\"alg\":\"HS256\"}",
        secret: [UInt8] = Array(TokenWriter.secret.utf8)
    ) -> String {
        let signed = "\(base64(Array(head.utf8))).\(base64(Array(claims.utf8)))"
        return "\(signed).\(base64(code(of: Array(signed.utf8), secret)))"
    }

    /// HMAC (RFC 2104).
    static func code(of message: [UInt8], _ secret: [UInt8]) -> [UInt8] {
        let key = (secret.count > 64 ? SHA256.digest(secret).bytes : secret)
        let padded = key + [UInt8](repeating: 0, count: 64 - key.count)
        let inner = SHA256.digest(padded.map { $0 ^ 0x36 } + message).bytes
        return SHA256.digest(padded.map { $0 ^ 0x5C } + inner).bytes
    }

    static func base64(_ bytes: [UInt8]) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
        let bits = bytes.flatMap { byte in (0..<8).reversed().map { byte >> UInt8($0) & 1 } }
        return String(
            stride(from: 0, to: bits.count, by: 6).map { start in
                let six = bits[start..<min(start + 6, bits.count)]
                let value = six.reduce(0) { $0 << 1 | Int($1) } << (6 - six.count)
                return letters[value]
            }
        )
    }
}
