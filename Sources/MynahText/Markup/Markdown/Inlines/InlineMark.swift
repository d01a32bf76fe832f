/// A place in a block's text that is not simply text.
struct InlineMark {
    enum Kind: UInt8 {
        /// Text after all.
        case text
        /// Nothing of it is heard: the marks of a link.
        case markup
        case delimiter
        /// A backslash and the text behind it.
        case escape
        case entity
        case softBreak
        case hardBreak
        case code
        case html
        /// An address in angle brackets.
        case address
        case formula
        case citation
        case footnote
    }

    var kind: Kind
    private let first: Int32
    private let last: Int32
    /// The length of the marks at both ends, or the index of a delimiter run.
    private let detail: Int32

    init(_ kind: Kind, _ range: Range<Int>, detail: Int = 0) {
        self.kind = kind
        first = Int32(truncatingIfNeeded: range.lowerBound)
        last = Int32(truncatingIfNeeded: range.upperBound)
        self.detail = Int32(truncatingIfNeeded: detail)
    }

    var range: Range<Int> { Int(first)..<Int(last) }
    /// What lies between marks of the same length.
    var inside: Range<Int> {
        let length = min(Int(detail), range.count / 2)
        return (range.lowerBound + length)..<(range.upperBound - length)
    }
    /// The index of the delimiter run.
    var delimiter: Int { Int(detail) }
}
