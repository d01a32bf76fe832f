/// Which words a model is scored on: of the lower-case alphabetic ones of three letters or more, each twentieth by its hash.
struct HeldOut {
    /// What is left of the hash, divided by twenty.
    let remainder: UInt64

    func contains(_ word: String) -> Bool {
        let bytes = Array(word.utf8)
        return bytes.count >= 3 && bytes.allSatisfy { Self.letters.contains($0) }
            && Self.hash(bytes) % 20 == remainder
    }

    private static let letters = UInt8(ascii: "a")...UInt8(ascii: "z")

    /// FNV-1a, 64 bits.
    static func hash(_ bytes: [UInt8]) -> UInt64 {
        bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
}
