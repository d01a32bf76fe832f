/// Makes a script while markup is read from front to back. What is neither appended nor skipped is silent.
package struct ScriptBuilder {
    /// The caller's text.
    package let source: SourceText
    private var bytes: [UInt8] = []
    private var origin = OriginMap()
    private var directions: [Direction] = []
    private var account = MarkupAccount()
    private var warnings: [TextWarning] = []
    /// The inline tags that hold from where they stand.
    var tags = OpenTags()

    package init(_ source: SourceText) {
        self.source = source
        // Separators may make the script a little longer than the text, and moving it to a larger place would hold it twice.
        bytes.reserveCapacity(source.bytes.count + source.bytes.count / 8 + 64)
    }

    /// Where the next byte of the script's text goes.
    package var offset: Int { bytes.count }

    /// Whether what was appended last is a mark that parts what is said.
    var endsWithMark: Bool {
        guard let last = bytes.last else { return true }
        return ".,;:!?".utf8.contains(last)
    }

    /// Takes a stretch of the caller's text as it is; stretches come in order.
    package mutating func append(_ span: SourceSpan) {
        guard !span.isEmpty else { return }
        bytes += source.bytes[span.range]
        origin.append(verbatim: span)
        account.say(span)
    }

    /// Puts text in the place of a stretch of the caller's: a character for its entity, an alias for what it is read as.
    package mutating func append(_ text: String, for span: SourceSpan) {
        let said = SourceText(text).bytes
        bytes += said
        origin.append(said.count, for: span)
        account.say(span)
    }

    /// Says that a stretch is silent, by a rule better than `markup`.
    package mutating func silence(_ span: SourceSpan, by rule: Silence.Rule) { account.silence(span, by: rule) }

    /// Says that a stretch cannot be read.
    package mutating func skip(_ span: SourceSpan, because reason: String) { account.skip(span, because: reason) }

    /// Warns the caller.
    package mutating func warn(_ message: String, at span: SourceSpan) {
        warnings.append(TextWarning(message, at: span))
    }

    /// Gives a direction for what was appended since `start`, which `offset` told then; `span` is the markup.
    package mutating func direct(_ kind: Direction.Kind, since start: Int, span: SourceSpan) {
        directions.append(Direction(kind, range: start..<offset, span: span))
    }

    /// Gives a direction for this place.
    package mutating func direct(_ kind: Direction.Kind, span: SourceSpan) {
        direct(kind, since: offset, span: span)
    }

    /// Ends a sentence here, if there is one to end; `place` is an offset in the caller's text.
    package mutating func endSentence(at place: Int) { end(with: "\u{2028}", at: place) }

    /// Ends a paragraph here, if there is one to end.
    package mutating func endParagraph(at place: Int) { end(with: "\u{2029}", at: place) }

    private mutating func end(with separator: String, at place: Int) {
        guard !bytes.isEmpty, !ends(with: "\u{2029}") else { return }
        guard separator == "\u{2029}" || !ends(with: "\u{2028}") else { return }
        bytes += separator.utf8
        origin.append(separator.utf8.count, for: SourceSpan(start: place, end: place))
    }

    /// Parts the words on both sides of a tag that stood between them without white space; `place` is behind the tag.
    mutating func part(at place: Int) {
        guard let last = bytes.last, !last.isASCIISpace, place < source.bytes.count else { return }
        let next = source.bytes[place]
        guard next.isASCIILetterOrDigit || next >= 0x80 else { return }
        append(" ", for: SourceSpan(start: place, end: place))
    }

    /// Gives the direction for what was appended since a tag was opened.
    mutating func close(_ opening: OpenTags.Opening?) {
        guard let opening, opening.start < offset else { return }
        direct(opening.kind, since: opening.start, span: opening.span)
    }

    // A slice that lived on while bytes are added would make each addition copy them all.
    private func ends(with separator: String) -> Bool { bytes.suffix(3).elementsEqual(separator.utf8) }

    /// The script; the builder is used up.
    package consuming func script() -> Script {
        closeTags()
        account.passOver(to: source.bytes.count)
        // Of two elements around the same text, the outer one begins first in the caller's text.
        directions.sort {
            ($0.range.lowerBound, -$0.range.upperBound, $0.span.start)
                < ($1.range.lowerBound, -$1.range.upperBound, $1.span.start)
        }
        return Script(
            of: source,
            text: SourceText(valid: bytes),
            origin: origin,
            directions: directions,
            account: account,
            warnings: warnings
        )
    }
}
