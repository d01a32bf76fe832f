/// Finds the inline tags of a text from front to back. It looks at each byte a bounded number of times, whatever the text.
struct InlineTagScanner {
    /// What besides inline tags is looked for.
    struct Scope {
        /// Whether tags are obeyed.
        var tags = true
        /// Whether those of them that change voice and pace are.
        var voices = true
        /// Whether the characters of HTML and the layout of plain text are read.
        var layout = false

        /// Whether a tag is looked for.
        func includes(_ tag: InlineTag) -> Bool {
            switch tag {
            case .voice, .rate: voices
            default: true
            }
        }
    }

    let bytes: [UInt8]
    let end: Int
    let scope: Scope
    /// Where the next look begins.
    var offset: Int
    private var nextSquareOpen = NextByte("[")
    private var nextSquareClose = NextByte("]")
    private var nextRoundClose = NextByte(")")
    private var nextCurlyClose = NextByte("}")
    private var nextAngleClose = NextByte(">")
    private var nextAsterisk = NextByte("*")

    init(_ source: SourceText, in span: SourceSpan, scope: Scope) {
        self.bytes = source.bytes
        self.offset = span.start
        self.end = span.end
        self.scope = scope
    }

    /// The next tag; `nil` at the end.
    mutating func next() -> FoundTag? {
        while true {
            skipPlainBytes()
            guard offset < end else { return nil }
            let start = offset
            if scope.layout, start == 0 || bytes[start - 1].isLineEnd, let found = lineMark() { return take(found) }
            if let found = tag(), scope.includes(found.tag) { return take(found) }
            offset += 1
        }
    }

    /// Goes on to where a tag may begin, or a line.
    private mutating func skipPlainBytes() {
        offset = bytes.withUnsafeBufferPointer { bytes in
            var offset = offset
            while offset < end, !Self.mayBegin(bytes[offset], bytes, offset) {
                guard !scope.layout || offset > 0 && !bytes[offset - 1].isLineEnd else { break }
                offset += 1
            }
            return offset
        }
    }

    private static func mayBegin(_ byte: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "["), UInt8(ascii: "<"), UInt8(ascii: "{"), UInt8(ascii: "("),
            UInt8(ascii: "*"), UInt8(ascii: "_"):
            true
        // `spell(`
        case UInt8(ascii: "s"), UInt8(ascii: "S"): offset + 5 < bytes.count && bytes[offset + 5] == UInt8(ascii: "(")
        default: false
        }
    }

    private mutating func take(_ found: FoundTag) -> FoundTag {
        offset = max(found.range.upperBound, offset + 1)
        return found
    }

    private mutating func tag() -> FoundTag? {
        let byte = bytes[offset]
        if byte == UInt8(ascii: "&") { return scope.layout ? character() : nil }
        guard scope.tags else { return nil }
        switch byte {
        case UInt8(ascii: "["): return bracket()
        case UInt8(ascii: "<"): return angle()
        case UInt8(ascii: "{"): return braces()
        case UInt8(ascii: "("): return aside()
        case UInt8(ascii: "*"): return starred()
        case UInt8(ascii: "_"): return homographMark()
        case UInt8(ascii: "s"), UInt8(ascii: "S"): return spelling()
        default: return nil
        }
    }
}

// Each gives the bytes between the sign at `offset` and the sign that closes it, at most so many.
extension InlineTagScanner {
    mutating func insideSquares() -> Range<Int>? {
        let close = nextSquareClose.find(from: offset + 1, in: bytes, before: end)
        let open = nextSquareOpen.find(from: offset + 1, in: bytes, before: end)
        return open < close ? nil : inside(until: close, atMost: 400)
    }

    mutating func insideAngles() -> Range<Int>? {
        inside(until: nextAngleClose.find(from: offset + 1, in: bytes, before: end), atMost: 2000)
    }

    mutating func insideCurlies() -> Range<Int>? {
        inside(until: nextCurlyClose.find(from: offset + 1, in: bytes, before: end), atMost: 100)
    }

    mutating func insideRounds(from open: Int, atMost limit: Int) -> Range<Int>? {
        let close = nextRoundClose.find(from: open + 1, in: bytes, before: end)
        return close < end && close - open - 1 <= limit && close > open + 1 ? (open + 1)..<close : nil
    }

    mutating func insideStars() -> Range<Int>? {
        inside(until: nextAsterisk.find(from: offset + 1, in: bytes, before: end), atMost: 40)
    }

    private func inside(until close: Int, atMost limit: Int) -> Range<Int>? {
        close < end && close - offset - 1 <= limit && close > offset + 1 ? (offset + 1)..<close : nil
    }
}

extension UInt8 {
    /// Whether it ends a line.
    var isLineEnd: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }
}
