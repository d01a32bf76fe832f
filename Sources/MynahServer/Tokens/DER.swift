/// The little of ASN.1's DER that public keys and signatures are written in.
enum DER {
    /// A value with its tag and length.
    static func value(_ tag: UInt8, _ content: [UInt8]) -> [UInt8] { [tag] + length(content.count) + content }

    /// Values behind each other in one.
    static func sequence(_ parts: [[UInt8]]) -> [UInt8] { value(0x30, Array(parts.joined())) }

    /// A number without a sign, the highest byte first.
    static func integer(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        var digits = Array(bytes.drop { $0 == 0 })
        if digits.first.map({ $0 >= 0x80 }) ?? true { digits.insert(0, at: 0) }
        return value(0x02, digits)
    }

    /// A public key of RSA (RFC 8017).
    static func rsaKey(modulus: [UInt8], exponent: [UInt8]) -> [UInt8] {
        let oid: [UInt8] = [0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x01]
        let key = sequence([integer(modulus), integer(exponent)])
        return sequence([sequence([oid, [0x05, 0x00]]), value(0x03, [0x00] + key)])
    }

    /// A public key on the curve P-256 (RFC 5480).
    static func p256Key(x: [UInt8], y: [UInt8]) -> [UInt8] {
        let oid: [UInt8] = [0x06, 0x07, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x02, 0x01]
        let curve: [UInt8] = [0x06, 0x08, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x03, 0x01, 0x07]
        return sequence([sequence([oid, curve]), value(0x03, [0x00, 0x04] + x + y)])
    }

    /// A signature on a curve, whose two numbers stand behind each other; `nil` where it has not that length.
    static func p256Signature(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.count == 64 else { return nil }
        return sequence([integer(bytes[..<32]), integer(bytes[32...])])
    }

    private static func length(_ count: Int) -> [UInt8] {
        switch count {
        case ..<0x80: [UInt8(count)]
        case ..<0x100: [0x81, UInt8(count)]
        default: [0x82, UInt8(truncatingIfNeeded: count >> 8), UInt8(truncatingIfNeeded: count)]
        }
    }
}
