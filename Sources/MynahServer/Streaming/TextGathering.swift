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

    /// All that was gathered.
    private(set) var text: [UInt8] = []
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
        let rest = SourceText(Array(text[given...]))
        // Nothing more certain could follow than a new sentence: what ends before that one has ended.
        let probed = SourceText(rest.bytes + Array(Self.probe.utf8))
        let sentences = Array(SentenceSplitter(probed))
        let whole = sentences.dropLast().filter { $0.span.end <= rest.bytes.count }
        var parts = whole.compactMap { part($0.span, $0.endsParagraph) }
        if let last = whole.last { given += last.span.end }
        if let part = overlong() { parts.append(part) }
        return parts
    }

    /// What is left, whole or not.
    mutating func finish() -> [Part] {
        let rest = SourceText(Array(text[given...]))
        let parts = SentenceSplitter(rest).compactMap { part($0.span, $0.endsParagraph) }
        given = text.count
        return parts
    }

    /// Forgets what was not given out.
    mutating func clear() { given = text.count }

    private static let probe = "The"

    /// A part at a span of what is left.
    private mutating func part(_ span: SourceSpan, _ endsParagraph: Bool) -> Part? {
        let bytes = text[(given + span.start)..<(given + span.end)]
        guard bytes.contains(where: { $0 > 0x20 }) else { return nil }
        let part = Part(
            text: String(decoding: bytes, as: UTF8.self),
            offset: given + span.start,
            offsetUTF16: utf16(before: given + span.start),
            beginsParagraph: endedParagraph
        )
        endedParagraph = endsParagraph
        return part
    }

    private mutating func utf16(before byte: Int) -> Int {
        counted.units += text[counted.bytes..<byte].reduce(0) { $0 + SpanCounter.units(of: $1) }
        counted.bytes = byte
        return counted.units
    }

    /// What is left up to its last space, where it is too long to wait for its end; up to its last character, where it has no space.
    private mutating func overlong() -> Part? {
        let rest = text[given...]
        guard rest.count > Self.longest else { return nil }
        let space = rest.dropFirst().lastIndex { $0 <= 0x20 }
        let isEndless = rest.count > 4 * Self.longest
        guard let end = space ?? (isEndless ? rest.lastIndex { $0 & 0xC0 != 0x80 } : nil), end > given else {
            return nil
        }
        let part = part(SourceSpan(start: 0, end: end - given), false)
        given = end
        return part
    }
}
