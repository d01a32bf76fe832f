/// Cuts a sentence into tokens that together hold every byte of it.
struct Tokenizer {
    private let source: SourceText
    private let end: Int
    /// Offsets that no token may lie across, in order, the next one last.
    private var cuts: [Int]
    private var offset: Int

    init(_ source: SourceText, in range: Range<Int>, cuts: [Int] = []) {
        self.source = source
        self.end = range.upperBound
        self.offset = range.lowerBound
        self.cuts = cuts.sorted(by: >)
    }

    /// Appends all tokens.
    mutating func cut(into tokens: inout [Token]) {
        while offset < end {
            while let cut = cuts.last, cut <= offset { cuts.removeLast() }
            tokens.append(token(before: min(end, cuts.last ?? end)))
        }
    }

    private mutating func token(before limit: Int) -> Token {
        let start = offset
        let byte = source.bytes[start]
        if byte.isASCIIDigit { return run(.digits, from: start, to: limit) { $0.isASCIIDigit } }
        if byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte) {
            return run(.space, from: start, to: limit) { $0 == UInt8(ascii: " ") || (0x09...0x0D).contains($0) }
        }
        if byte.isASCIILetter { return word(from: start, to: limit) }
        guard byte >= 0x80, let (scalar, length) = source.scalar(at: start) else {
            return single(.symbol, Unicode.Scalar(byte), from: start, length: 1)
        }
        if Punctuation.isSpace(scalar) { return single(.space, scalar, from: start, length: length) }
        return scalar.isWordLetter ? word(from: start, to: limit) : single(.symbol, scalar, from: start, length: length)
    }

    private mutating func single(_ kind: Token.Kind, _ scalar: Unicode.Scalar, from start: Int, length: Int) -> Token {
        offset = start + length
        return Token(kind: kind, shape: .lower, isASCII: scalar.isASCII, scalar: scalar, range: start..<offset)
    }

    private mutating func run(_ kind: Token.Kind, from start: Int, to limit: Int, _ belongs: (UInt8) -> Bool) -> Token {
        while offset < limit, belongs(source.bytes[offset]) { offset += 1 }
        let first = Unicode.Scalar(source.bytes[start])
        return Token(kind: kind, shape: .lower, isASCII: true, scalar: first, range: start..<offset)
    }

    private mutating func word(from start: Int, to limit: Int) -> Token {
        var capitals = LetterCase()
        var first: Unicode.Scalar = " "
        var isASCII = true
        while offset < limit {
            let byte = source.bytes[offset]
            if byte.isASCIILetter, first.isLatin || offset == start {
                if offset == start { first = Unicode.Scalar(byte) }
                capitals.add(isUpper: byte < 0x60)
                offset += 1
                continue
            }
            guard let (scalar, length) = source.scalar(at: offset) else { break }
            if scalar.isWordLetter {
                if offset == start { first = scalar }
                if scalar.isLatin != first.isLatin { break }
                capitals.add(isUpper: scalar.properties.isUppercase)
                isASCII = false
            } else if scalar.isWordMark {
                isASCII = false
            } else if scalar.isApostrophe, isLetter(at: offset + length, before: limit) {
                isASCII = isASCII && scalar.isASCII
            } else {
                break
            }
            offset += length
        }
        return Token(kind: .letters, shape: capitals.shape, isASCII: isASCII, scalar: first, range: start..<offset)
    }

    private func isLetter(at offset: Int, before limit: Int) -> Bool {
        guard offset < limit, let (scalar, _) = source.scalar(at: offset) else { return false }
        return scalar.isWordLetter && scalar.isLatin
    }
}

/// Which letters of a word are capital, seen one by one.
private struct LetterCase {
    private var count = 0
    private var capitals = 0
    private var firstIsCapital = false

    mutating func add(isUpper: Bool) {
        if count == 0 { firstIsCapital = isUpper }
        count += 1
        if isUpper { capitals += 1 }
    }

    var shape: Token.Shape {
        if capitals == 0 { return .lower }
        if count == 1 { return .single }
        if capitals == count { return .upper }
        return capitals == 1 && firstIsCapital ? .capitalized : .mixed
    }
}

extension Unicode.Scalar {
    /// Whether words are made of it.
    package var isWordLetter: Bool {
        value < 0x80 ? UInt8(value).isASCIILetter : properties.isAlphabetic && properties.numericType == nil
    }

    /// Whether it is a sign of the Latin script, or of none in particular.
    package var isLatin: Bool {
        switch value {
        case 0..<0x250, 0x1E00..<0x1F00, 0x2C60..<0x2C80, 0xA720..<0xA800, 0xAB30..<0xAB70, 0xFB00..<0xFB07,
            0xFF21..<0xFF5B:
            true
        default: value > 0x1D00 && plainLetter != nil
        }
    }

    /// Whether it changes the letter before it: an accent, a vowel sign, a soft hyphen or joiner.
    var isWordMark: Bool {
        guard value >= 0x80 else { return false }
        return properties.isGraphemeExtend || isInvisible
    }

    /// Whether it is seen by nobody and only tells how to break lines, join letters or which way to write.
    var isInvisible: Bool {
        switch value {
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x206F, 0xFE00...0xFE0F, 0xFEFF: true
        default: false
        }
    }

    /// Whether it is an apostrophe, straight or curly.
    package var isApostrophe: Bool { self == "'" || self == "\u{2019}" || self == "\u{2BC}" || self == "\u{FF07}" }
}
