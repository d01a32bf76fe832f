/// Accounts for the caller's bytes, in order, while a script is read: each is said, silent or skipped, and none is forgotten.
struct SourceLedger {
    private let script: Script
    private var nextSilent = 0
    private var nextSkipped = 0
    private var nextReplaced = 0
    private(set) var silent: [Silence] = []
    private(set) var skipped: [Skip] = []
    /// The bytes of the last word.
    private var said: SourceSpan?
    /// Everything before this offset is accounted for.
    private(set) var end = 0

    init(_ script: Script) { self.script = script }

    /// Notes that `span` is said, and answers which bytes the word is to have: where markup gave some of them to the word before it
    /// too, they share those of that word, or each has its own.
    mutating func say(_ span: SourceSpan) -> SourceSpan {
        guard let said, span != said, span.start < said.end else { return note(span) }
        return span.end > said.end ? note(SourceSpan(start: said.end, end: span.end)) : said
    }

    private mutating func note(_ span: SourceSpan) -> SourceSpan {
        settle(to: span.start, by: .markup)
        if span.start < end { retract(from: span.start) }
        end = max(end, span.end)
        said = span
        return span
    }

    /// Takes back what was noted of bytes that are said after all: markup may stand for a silent sign and a word together.
    private mutating func retract(from offset: Int) {
        while let last = silent.last, last.span.end > offset {
            silent.removeLast()
            guard last.span.start < offset else { continue }
            silent.append(Silence(SourceSpan(start: last.span.start, end: offset), by: last.rule))
        }
        while let last = skipped.last, last.span.end > offset {
            skipped.removeLast()
            guard last.span.start < offset else { continue }
            skipped.append(Skip(SourceSpan(start: last.span.start, end: offset), because: last.reason))
        }
    }

    /// Notes that `span`, as far as it is not accounted for, is silent by `rule`, but for markup in it.
    mutating func silence(_ span: SourceSpan, by rule: Silence.Rule) {
        settle(to: span.start, by: .markup)
        settle(to: span.end, by: rule)
    }

    /// Notes that `span`, as far as it is not accounted for, could not be read.
    mutating func skip(_ span: SourceSpan, because reason: String) {
        settle(to: span.start, by: .markup)
        addSkip(to: span.end, reason)
    }

    /// Notes that nothing is said up to the end of the caller's text.
    mutating func close() { settle(to: script.sourceCount, by: .markup) }

    /// Hands over what has been noted.
    mutating func take() -> (silent: [Silence], skipped: [Skip]) {
        defer { (silent, skipped) = ([], []) }
        return (silent, skipped)
    }

    /// Accounts for everything up to `offset`: what the markup said of it, else `rule`.
    private mutating func settle(to offset: Int, by rule: Silence.Rule) {
        while end < offset {
            if let known = silenceAhead(of: end), known.span.start < offset {
                addSilence(to: known.span.start, by: rule)
                addSilence(to: min(offset, known.span.end), by: known.rule)
            } else if let known = skipAhead(of: end), known.span.start < offset {
                addSilence(to: known.span.start, by: rule)
                addSkip(to: min(offset, known.span.end), known.reason)
            } else {
                addSilence(to: offset, by: rule)
            }
        }
    }

    /// The markup's next silence, unless a skip comes first.
    private mutating func silenceAhead(of offset: Int) -> Silence? {
        while nextSilent < script.silent.count, script.silent[nextSilent].span.end <= offset { nextSilent += 1 }
        guard nextSilent < script.silent.count else { return nil }
        let found = script.silent[nextSilent]
        if let skip = skipAhead(of: offset), skip.span.start < found.span.start { return nil }
        return found
    }

    private mutating func skipAhead(of offset: Int) -> Skip? {
        while nextSkipped < script.skipped.count, script.skipped[nextSkipped].span.end <= offset { nextSkipped += 1 }
        return nextSkipped < script.skipped.count ? script.skipped[nextSkipped] : nil
    }

    /// Adds a silence, but for bytes in it that no text can hold.
    private mutating func addSilence(to offset: Int, by rule: Silence.Rule) {
        while end < offset {
            let broken = replacedAhead(of: end)
            let stop = min(offset, max(end, broken?.start ?? offset))
            if stop > end {
                append(Silence(SourceSpan(start: end, end: stop), by: rule))
                end = stop
            } else if let broken {
                addSkip(to: min(offset, broken.end), "not UTF-8, or a control character")
            }
        }
    }

    private mutating func append(_ silence: Silence) {
        if let last = silent.last, last.span.end == silence.span.start, last.rule == silence.rule {
            silent[silent.count - 1] = Silence(
                SourceSpan(start: last.span.start, end: silence.span.end),
                by: silence.rule
            )
        } else {
            silent.append(silence)
        }
    }

    private mutating func addSkip(to offset: Int, _ reason: String) {
        guard offset > end else { return }
        skipped.append(Skip(SourceSpan(start: end, end: offset), because: reason))
        end = offset
    }

    private mutating func replacedAhead(of offset: Int) -> SourceSpan? {
        while nextReplaced < script.replaced.count, script.replaced[nextReplaced].end <= offset { nextReplaced += 1 }
        return nextReplaced < script.replaced.count ? script.replaced[nextReplaced] : nil
    }
}
