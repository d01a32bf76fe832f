/// A set of Kokoro's signs.
struct SignSet: Sendable {
    private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

    /// The signs in `text`.
    init(_ text: String) {
        for code in KokoroAlphabet.reading(of: text).codes { insert(code) }
    }

    func contains(_ code: UInt8) -> Bool {
        let bit = UInt64(code & 63)
        switch code >> 6 {
        case 0: return words.0 >> bit & 1 == 1
        case 1: return words.1 >> bit & 1 == 1
        case 2: return words.2 >> bit & 1 == 1
        default: return words.3 >> bit & 1 == 1
        }
    }

    private mutating func insert(_ code: UInt8) {
        let bit = UInt64(1) << UInt64(code & 63)
        switch code >> 6 {
        case 0: words.0 |= bit
        case 1: words.1 |= bit
        case 2: words.2 |= bit
        default: words.3 |= bit
        }
    }
}
