/// A run of bytes of one class: what readings look at.
package struct Token: Hashable, Sendable {
    /// The class of the bytes.
    package enum Kind: UInt8, Sendable {
        /// Letters, with the marks upon them and the apostrophes between them: `don't`, `naïve`.
        case letters
        /// ASCII digits.
        case digits
        /// A single sign.
        case symbol
        /// White space.
        case space
        /// Nothing: what stands before the first token and behind the last.
        case edge
    }

    /// How letters are capitalised.
    package enum Shape: UInt8, Sendable {
        /// Not at all, or the script knows no capitals.
        case lower
        /// The first letter alone, `Word`.
        case capitalized
        /// All of two or more letters, `WORD`.
        case upper
        /// One capital letter, `I`.
        case single
        /// In any other way, `iPhone`.
        case mixed
    }

    /// The class of the bytes.
    package let kind: Kind
    /// How letters are capitalised.
    package let shape: Shape
    /// Whether all letters are ASCII.
    package let isASCII: Bool
    /// The first scalar: of a symbol, the sign itself.
    package let scalar: Unicode.Scalar
    /// Where it stands in the script's text.
    package let range: Range<Int>

    static let edge = Token(kind: .edge, shape: .lower, isASCII: true, scalar: " ", range: 0..<0)
}
