/// Sees whether bytes that come in pieces are UTF-8, at the first byte that cannot be.
struct TextCheck {
    /// The continuation bytes that are to come.
    private var needed = 0
    /// What the next byte must lie in; after the first continuation byte any will do.
    private var range: ClosedRange<UInt8> = 0x80...0xBF

    /// Whether no character is open.
    var isComplete: Bool { needed == 0 }

    /// Takes the next bytes; `false` as soon as one is wrong.
    mutating func take(_ bytes: some Sequence<UInt8>) -> Bool {
        for byte in bytes {
            if needed > 0 {
                guard range.contains(byte) else { return false }
                needed -= 1
                range = 0x80...0xBF
            } else if byte >= 0x80 {
                guard begin(byte) else { return false }
            }
        }
        return true
    }

    /// The table of RFC 3629, section 4.
    private mutating func begin(_ byte: UInt8) -> Bool {
        switch byte {
        case 0xC2...0xDF: (needed, range) = (1, 0x80...0xBF)
        case 0xE0: (needed, range) = (2, 0xA0...0xBF)
        case 0xED: (needed, range) = (2, 0x80...0x9F)
        case 0xE1...0xEF: (needed, range) = (2, 0x80...0xBF)
        case 0xF0: (needed, range) = (3, 0x90...0xBF)
        case 0xF1...0xF3: (needed, range) = (3, 0x80...0xBF)
        case 0xF4: (needed, range) = (3, 0x80...0x8F)
        default: return false
        }
        return true
    }
}
