extension InlineParser {
    /// Reads a run of `*`, `_` or `~` and notes whether it may open or close emphasis.
    mutating func readDelimiters(_ byte: UInt8) {
        let count = text.run(at: offset)
        let end = offset + count
        let sides = DelimiterSides(around: offset..<end, in: text)
        let isTilde = byte == UInt8(ascii: "~")
        let isUnderscore = byte == UInt8(ascii: "_")
        let canOpen = sides.isLeft && (!isUnderscore || !sides.isRight || sides.followsPunctuation)
        let canClose = sides.isRight && (!isUnderscore || !sides.isLeft || sides.precedesPunctuation)
        guard canOpen || canClose, !isTilde || count <= 2 else {
            offset = end
            return
        }
        mark(.delimiter, to: end, detail: delimiters.runs.count)
        delimiters.push(byte, count: count, canOpen: canOpen, canClose: canClose)
    }
}

/// On which sides of a run of delimiters text touches it: CommonMark's flanking.
private struct DelimiterSides {
    let isLeft: Bool
    let isRight: Bool
    let followsPunctuation: Bool
    let precedesPunctuation: Bool

    init(around run: Range<Int>, in text: InlineText) {
        let before = Neighbour(text.scalar(before: run.lowerBound))
        let after = Neighbour(text.scalar(at: run.upperBound))
        followsPunctuation = before == .punctuation
        precedesPunctuation = after == .punctuation
        isLeft = after == .other || after == .punctuation && before != .other
        isRight = before == .other || before == .punctuation && after != .other
    }
}

/// What stands beside a run of delimiters.
private enum Neighbour {
    case space
    case punctuation
    case other

    init(_ scalar: Unicode.Scalar?) {
        guard let scalar else {
            self = .space
            return
        }
        if scalar.value < 0x80 {
            let byte = UInt8(scalar.value)
            self = byte <= UInt8(ascii: " ") ? .space : byte.isASCIILetterOrDigit ? .other : .punctuation
            return
        }
        switch scalar.properties.generalCategory {
        case .spaceSeparator: self = .space
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
            self = .punctuation
        default: self = .other
        }
    }
}

extension InlineText {
    fileprivate func scalar(at offset: Int) -> Unicode.Scalar? {
        guard offset < bytes.count else { return nil }
        let first = bytes[offset]
        guard first >= 0xC0 else { return Unicode.Scalar(first) }
        let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        var value = UInt32(first) & (0x7F >> UInt32(length))
        for byte in bytes[(offset + 1)..<min(bytes.count, offset + length)] { value = value << 6 | UInt32(byte & 0x3F) }
        return Unicode.Scalar(value)
    }

    fileprivate func scalar(before offset: Int) -> Unicode.Scalar? {
        var start = offset - 1
        while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return start >= 0 ? scalar(at: start) : nil
    }
}
