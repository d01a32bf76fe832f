/// An affix of at most six letters as a number, by which its rules are found.
package enum AffixKey {
    /// The bit that tells a beginning from an ending.
    package static let prefixMark: UInt64 = 1 << 56

    package static func of(_ letters: some Sequence<UInt8>) -> UInt64 {
        letters.reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// Puts the letters of an ending's number behind a word.
    package static func append(_ key: UInt64, to word: inout [UInt8]) {
        for shift in stride(from: 40, through: 0, by: -8) {
            let letter = UInt8(truncatingIfNeeded: key >> UInt64(shift))
            if letter != 0 { word.append(letter) }
        }
    }
}
