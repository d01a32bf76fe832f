/// Keeps account of the caller's bytes while markup is read from front to back, so that none is lost.
struct MarkupAccount {
    private(set) var silent: [Silence] = []
    private(set) var skipped: [Skip] = []
    /// Everything before this offset is accounted for.
    private(set) var end = 0

    /// Notes that `span` is in the script's text; what was passed over before it is silent markup.
    mutating func say(_ span: SourceSpan) {
        passOver(to: span.start)
        end = max(end, span.end)
    }

    /// Notes that `span`, as far as it is not accounted for, is silent by `rule`.
    mutating func silence(_ span: SourceSpan, by rule: Silence.Rule) {
        passOver(to: span.start)
        guard span.end > end else { return }
        silent.append(Silence(SourceSpan(start: end, end: span.end), by: rule))
        end = span.end
    }

    /// Notes that `span`, as far as it is not accounted for, cannot be read.
    mutating func skip(_ span: SourceSpan, because reason: String) {
        passOver(to: span.start)
        guard span.end > end else { return }
        skipped.append(Skip(SourceSpan(start: end, end: span.end), because: reason))
        end = span.end
    }

    /// Notes that nothing follows up to `offset`.
    mutating func passOver(to offset: Int) {
        guard offset > end else { return }
        silent.append(Silence(SourceSpan(start: end, end: offset), by: .markup))
        end = offset
    }
}
