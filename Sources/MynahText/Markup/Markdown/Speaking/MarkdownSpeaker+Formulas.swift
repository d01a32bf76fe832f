extension MarkdownSpeaker {
    /// Reads a formula aloud.
    mutating func speakFormula(_ mark: InlineMark) {
        let whole = mark.range
        let length = parser.text.bytes[whole.lowerBound] == UInt8(ascii: "$") ? 0 : 2
        let isEnvironment = parser.text.has("\\begin", at: whole.lowerBound)
        let content =
            isEnvironment ? whole : length > 0 ? (whole.lowerBound + 2)..<(whole.upperBound - 2) : mark.inside
        if length > 0, !isEnvironment, Citation.isCitation(parser.text.bytes[content]) {
            return builder.silence(parser.text.span(of: whole), by: .citation)
        }
        let reading = Formula(parser.text.bytes[content]).reading
        let span = parser.text.span(of: whole)
        // Words that touch a formula would be one with what is said for it.
        if endsWord(before: whole.lowerBound) {
            builder.append(" ", for: SourceSpan(start: span.start, end: span.start))
        }
        for piece in reading.pieces { say(piece) }
        builder.part(at: span.end)
        for name in reading.unknown where unknownCommands.insert(name.text).inserted {
            builder.warn(
                "The command \"\\\(name.text)\" is not known, so its name is read.",
                at: parser.text.span(of: name.range)
            )
        }
    }

    private func endsWord(before offset: Int) -> Bool {
        guard offset > 0 else { return false }
        let byte = parser.text.bytes[offset - 1]
        return byte.isASCIILetterOrDigit || byte >= 0x80
    }

    private mutating func say(_ piece: FormulaReading.Piece) {
        let start = builder.offset
        let span = parser.text.span(of: piece.range)
        builder.append(piece.text, for: span)
        if piece.isLetter { builder.direct(.sayAs(SayAs("characters")), since: start, span: span) }
    }
}
