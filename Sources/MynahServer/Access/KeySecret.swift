/// A key as its holder has it: `mynah_` and 256 bits of chance.
package struct KeySecret: Hashable, Sendable {
    /// What is shown once, when the key is made.
    package let text: String

    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

    /// Makes a key nobody has.
    package init(using random: inout some RandomNumberGenerator) {
        var bytes = Array("mynah_".utf8)
        var (chance, bits) = (UInt64(0), 0)
        // 42 letters of six bits, and one of four: 256.
        for count in Array(repeating: 6, count: 42) + [4] {
            if bits < count { (chance, bits) = (random.next(), 64) }
            bytes.append(Self.letters[Int(chance & (1 << UInt64(count) - 1))])
            chance >>= UInt64(count)
            bits -= count
        }
        text = String(decoding: bytes, as: UTF8.self)
    }

    /// What is kept of it.
    package var digest: KeyDigest { KeyDigest(of: text) }
}
