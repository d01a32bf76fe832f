import MynahFiles

/// What is kept of a key: its SHA-256, from which nobody finds the key, for it has 256 bits of chance.
package struct KeyDigest: Hashable, Sendable {
    private let words: SIMD4<UInt64>

    /// Digests a key.
    package init(of key: String) { self.init(SHA256.digest(Array(key.utf8))) }

    /// Reads 64 hexadecimal digits; `nil` for anything else.
    package init?(_ digits: String) {
        guard let digest = Digest(digits) else { return nil }
        self.init(digest)
    }

    private init(_ digest: Digest) {
        var words = SIMD4<UInt64>()
        for (index, byte) in digest.bytes.enumerated() { words[index / 8] = words[index / 8] << 8 | UInt64(byte) }
        self.words = words
    }

    /// 64 hexadecimal digits.
    var text: String {
        (0..<4).map { index in
            let digits = String(words[index], radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }

    /// Whether both are the same, which takes as long when they are not.
    func isSame(as other: KeyDigest) -> Bool {
        let differences = words ^ other.words
        return differences[0] | differences[1] | differences[2] | differences[3] == 0
    }
}
