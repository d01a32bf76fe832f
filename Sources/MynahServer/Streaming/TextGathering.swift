import MynahText

/// Gathers text that comes in pieces, and gives out what is whole: sentences, as soon as nothing that follows can change where they end.
struct TextGathering: Sendable {
    /// A part of the text that can be spoken.
    struct Part: Hashable, Sendable {
        /// The text, the space around it left out.
        let text: String
        /// The bytes of all that was gathered before it.
        let offset: Int
        /// The same in units of UTF-16.
        let offsetUTF16: Int
        /// Whether a paragraph begins with it.
        var beginsParagraph = false
    }

    /// What is longer than this and no sentence yet is given out at a space, in bytes.
    private static let longest = 1_000
    /// What is shorter than this does not sound well by itself, in bytes.
    private static let shortest = 50
    /// What ends a document of SSML.
    private static let documentEnd = Array("</speak>".utf8)

    /// All that was gathered.
    private(set) var text: [UInt8] = []
    /// Whether anything was given out.
    private(set) var hasGiven = false
    /// The bytes that were given out.
    private var given = 0
    /// How far units of UTF-16 are counted.
    private var counted = (bytes: 0, units: 0)
    private var endedParagraph = false

    /// Whether nothing is left.
    var isEmpty: Bool { text[given...].allSatisfy { $0 <= 0x20 } }

    /// Adds a piece; what has become whole by it.
    mutating func add(_ piece: String) -> [Part] {
        text += piece.utf8
        let rest = rest
        let origin = given - rest.start
        let whole = CertainSentences(of: rest.bytes, from: rest.start).all()
        var parts = whole.compactMap { part(at: $0.span, from: origin, $0.endsParagraph) }
        if let last = whole.last { given = origin + last.span.end }
        if let part = words(beyond: Self.longest) { parts.append(part) }
        return parts
    }

    /// What is left, whole or not.
    mutating func finish() -> [Part] {
        let rest = rest
        let origin = given - rest.start
        let span = SourceSpan(start: rest.start, end: rest.bytes.count)
        let sentences = SentenceSplitter(SourceText(rest.bytes), in: span)
        let parts = sentences.compactMap { part(at: $0.span, from: origin, $0.endsParagraph) }
        given = text.count
        return parts
    }

    /// What is left up to its last space, whole or not, where that is enough to sound well.
    mutating func hurry() -> Part? { words(beyond: Self.shortest) }

    /// Forgets what was not given out.
    mutating func clear() { given = text.count }

    /// What is left behind the character before it, which tells whether it begins a line; and where it begins there.
    private var rest: (bytes: [UInt8], start: Int) {
        var place = max(0, given - 1)
        while place > 0, text[place] & 0xC0 == 0x80 { place -= 1 }
        return (Array(text[place...]), given - place)
    }

    /// A part at a span of what begins at `origin`.
    private mutating func part(at span: SourceSpan, from origin: Int, _ endsParagraph: Bool) -> Part? {
        let start = origin + span.start
        let bytes = text[start..<(origin + span.end)]
        guard bytes.contains(where: { $0 > 0x20 }) else { return nil }
        let part = Part(
            text: String(decoding: bytes, as: UTF8.self),
            offset: start,
            offsetUTF16: utf16(before: start),
            beginsParagraph: endedParagraph
        )
        endedParagraph = endsParagraph
        hasGiven = true
        return part
    }

    private mutating func utf16(before byte: Int) -> Int {
        counted.units += text[counted.bytes..<byte].reduce(0) { $0 + SpanCounter.units(of: $1) }
        counted.bytes = byte
        return counted.units
    }

    /// What is left up to its last space, where there is more of it than that; up to its last character, where it has no space.
    private mutating func words(beyond count: Int) -> Part? {
        let rest = text[given...]
        guard rest.count > count else { return nil }
        let space = rest.dropFirst().lastIndex { $0 <= 0x20 }
        let isEndless = rest.count > 4 * count
        guard let end = space ?? (isEndless ? rest.lastIndex { $0 & 0xC0 != 0x80 } : nil), end > given else {
            return nil
        }
        let part = part(at: SourceSpan(start: 0, end: end - given), from: given, false)
        given = end
        return part
    }
}

extension TextGathering {
    /// Adds a piece of documents of SSML; those that have ended by it.
    mutating func add(toDocument piece: String) -> [Part] {
        var place = max(given, text.count - Self.documentEnd.count)
        text += piece.utf8
        var parts: [Part] = []
        while let end = endOfDocument(from: place) {
            if let part = document(upTo: end) { parts.append(part) }
            place = end
        }
        return parts
    }

    /// The document that is left, whole or not.
    mutating func finishDocument() -> [Part] { [document(upTo: text.count)].compactMap(\.self) }

    private func endOfDocument(from start: Int) -> Int? {
        let length = Self.documentEnd.count
        let last = text.count - length
        guard start <= last else { return nil }
        return (start...last).first { text[$0..<($0 + length)].elementsEqual(Self.documentEnd) }.map { $0 + length }
    }

    private mutating func document(upTo end: Int) -> Part? {
        let bytes = text[given..<end]
        let start = bytes.firstIndex { $0 > 0x20 } ?? end
        let last = bytes.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? end
        given = end
        return part(at: SourceSpan(start: start, end: last), from: 0, false)
    }
}
