import MynahText

/// Items that may be too many for one passage, and the places to cut them at.
struct LongPassage {
    /// The items in pieces of at most `limit` bytes of text.
    private(set) var pieces: [[SpokenItem]] = []
    private let limit: Int
    private var piece: [SpokenItem] = []
    private var bytes = 0
    /// How many items of the piece end with its last clause, and their bytes.
    private var clause: (items: Int, bytes: Int)?

    init(_ items: [SpokenItem], limit: Int) {
        self.limit = limit
        for item in items {
            guard case .word(let word) = item, word.text.utf8.count > limit else {
                add(item)
                continue
            }
            for part in word.parts(limit: limit) { add(.word(part)) }
        }
        pieces.append(piece)
    }

    private mutating func add(_ item: SpokenItem) {
        let count = item.byteCount
        if bytes + count > limit, !piece.isEmpty { cut() }
        piece.append(item)
        bytes += count
        if case .mark(let mark) = item, mark.isSentencePunctuation, bytes > limit / 2 { clause = (piece.count, bytes) }
    }

    /// Cuts behind the last clause in the piece's second half, else behind its last word.
    private mutating func cut() {
        let place = clause ?? (piece.count, bytes)
        pieces.append(Array(piece.prefix(place.items)))
        piece.removeFirst(place.items)
        bytes -= place.bytes
        clause = nil
    }
}

extension SpokenItem {
    /// The bytes that it takes in a line, with the space before it.
    var byteCount: Int {
        switch self {
        case .word(let word): word.text.utf8.count + 1
        case .mark(let mark): Unicode.UTF8.width(mark.symbol) + (mark.isSpaced ? 1 : 0)
        case .direction, .delivery: 0
        }
    }
}

extension SpokenWord {
    /// The word in pieces of whole characters, each of at most `limit` bytes but for a character that is longer.
    fileprivate func parts(limit: Int) -> [SpokenWord] {
        let isVerbatim = text.utf8.count == span.count
        var parts: [SpokenWord] = []
        var rest = text[...]
        var offset = span.start
        while !rest.isEmpty {
            let part = rest.prefix(bytes: limit)
            let place = isVerbatim ? SourceSpan(start: offset, end: offset + part.utf8.count) : span
            parts.append(
                SpokenWord(String(part), span: place, kind: kind, isSpaced: isSpaced && parts.isEmpty, hints: hints)
            )
            offset += part.utf8.count
            rest = rest[part.endIndex...]
        }
        return parts
    }
}

extension Substring {
    /// The most characters from the front that fit into `bytes`; a single one that does not fit is cut between scalars.
    fileprivate func prefix(bytes: Int) -> Substring {
        guard utf8.count > bytes else { return self }
        let limit = utf8.index(startIndex, offsetBy: bytes)
        var end = limit
        while end > startIndex, !(isScalarStart(end) && isBoundary(end)) { end = utf8.index(before: end) }
        if end > startIndex { return self[..<end] }
        end = limit
        while !isScalarStart(end) { end = utf8.index(before: end) }
        return self[..<end]
    }

    private func isScalarStart(_ index: Index) -> Bool { utf8[index] & 0xC0 != 0x80 }

    /// Whether a character can end before `index`: no accent, joiner or skin tone follows, and no joiner stands before.
    private func isBoundary(_ index: Index) -> Bool {
        let joiner: Unicode.Scalar = "\u{200D}"
        let next = unicodeScalars[index]
        let previous = unicodeScalars[unicodeScalars.index(before: index)]
        guard next != joiner, previous != joiner else { return false }
        return !next.properties.isGraphemeExtend && !next.properties.isEmojiModifier
    }
}
