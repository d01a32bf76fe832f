extension ScriptBuilder {
    /// Takes a stretch of the caller's text, obeying the inline tags in it.
    package mutating func appendTagged(_ span: SourceSpan, options: MarkupOptions) {
        guard options.obeysTags else { return append(span) }
        append(span, scope: InlineTagScanner.Scope(voices: options.obeysVoiceTags))
    }

    /// Obeys a stretch that is one tag, brackets and all: `<laugh>`. Tells whether it was; nothing is taken where it was not.
    package mutating func obeyTag(_ span: SourceSpan) -> Bool {
        var scanner = InlineTagScanner(source, in: span, scope: InlineTagScanner.Scope())
        guard let found = scanner.next(), found.range == span.range else { return false }
        apply(found)
        return true
    }

    /// Takes a stretch, obeying what is in `scope`.
    mutating func append(_ span: SourceSpan, scope: InlineTagScanner.Scope) {
        var scanner = InlineTagScanner(source, in: span, scope: scope)
        var start = span.start
        while let found = scanner.next() {
            append(SourceSpan(start: start, end: max(start, found.range.lowerBound)))
            apply(found)
            start = found.range.upperBound
        }
        append(SourceSpan(start: start, end: max(start, span.end)))
    }

    private mutating func apply(_ found: FoundTag) {
        let span = SourceSpan(start: found.range.lowerBound, end: found.range.upperBound)
        switch found.tag {
        case .about(let text, let kind):
            let start = offset
            append(SourceSpan(start: text.lowerBound, end: text.upperBound))
            if let kind { direct(kind, since: start, span: span) }
        case .place(let kind):
            warn(ofSound: kind, at: span)
            direct(kind, span: span)
            part(at: span.end)
        case .voice(let wish):
            switchVoice(to: wish, at: span)
            part(at: span.end)
        case .rate(let factor):
            switchRate(to: factor, at: span)
            part(at: span.end)
        case .character(let text): append(text, for: span)
        case .divider:
            endParagraph(at: span.start)
            silence(span, by: .divider)
        case .inlineMarkup: break
        case .lineEnd: append("\n", for: SourceSpan(start: span.end, end: span.end))
        case .block: endParagraph(at: span.end)
        }
    }

    private mutating func warn(ofSound kind: Direction.Kind, at span: SourceSpan) {
        guard case .sound(let name) = kind, tags.sounds.insert(name).inserted else { return }
        warn("The sound \"\(name)\" is silent unless the voice can make it.", at: span)
    }

    private mutating func switchVoice(to wish: VoiceWish?, at span: SourceSpan) {
        close(tags.voice)
        tags.voice = wish.map { OpenTags.Opening(kind: .voice($0), start: offset, span: span) }
    }

    private mutating func switchRate(to factor: Double?, at span: SourceSpan) {
        close(tags.rate)
        tags.rate = factor.map { factor in
            var prosody = Prosody()
            prosody.rate = factor
            return OpenTags.Opening(kind: .prosody(prosody), start: offset, span: span)
        }
    }

    /// Ends what open tags began.
    mutating func closeTags() {
        close(tags.voice)
        close(tags.rate)
    }
}
