/// One word, part of a word, or mark of a sentence, as the tagger sees it.
///
/// A spoken word is one token, but for two cases: a hyphen parts it (`well-read` is `well`, `read`), and so does the
/// apostrophe of a short form (`isn't` is `is`, `n't`; `John's` is `John`, `'s`).
package struct WordToken: Hashable, Sendable {
    /// What kind of thing it is.
    package enum Kind: UInt8, Hashable, Sendable {
        case word
        /// A short form or a possessive ending at the end of a word: `n't`, `'s`, `'ll`.
        case clitic
        /// A number, in figures or in words; numbers are all alike.
        case number
        case mark
    }

    /// How it is written.
    package enum Shape: UInt8, Hashable, Sendable {
        case lower, capitalised, upper, mixed
    }

    /// What kind of thing it is.
    package let kind: Kind
    /// How it is written.
    package let shape: Shape
    /// Whether a hyphen joins it to the token before it.
    package let followsHyphen: Bool
    /// The item that it is in, or the first of the items that it is made of.
    package let item: Int
    /// Its bytes in `WordSequence.bytes`.
    package let range: Range<Int>
    /// Its bytes in the UTF-8 of the item's text.
    package let textRange: Range<Int>
    /// Stands for its lower-case letters; all numbers have the same.
    package let hash: UInt64
}
