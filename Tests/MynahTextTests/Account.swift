import MynahText
import Testing

/// Finds out whether sentences account for every byte of a text.
struct Account {
    private var claims: [(span: SourceSpan, isSaid: Bool)] = []

    /// The first fault in how `sentences` account for a text of `count` bytes; `nil` where there is none.
    static func fault(in sentences: [SpokenSentence], of count: Int) -> String? {
        var account = Account()
        for sentence in sentences {
            account.claims += sentence.words.map { ($0.span, true) }
            account.claims += sentence.silent.map { ($0.span, false) } + sentence.skipped.map { ($0.span, false) }
        }
        account.claims.sort { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }
        return account.fault(upTo: count)
    }

    private func fault(upTo count: Int) -> String? {
        var end = 0
        var last: SourceSpan?
        for (span, isSaid) in claims {
            if isSaid, span == last { continue }
            if span.start != end { return "\(span.start < end ? "overlap" : "gap") at \(span.start), not \(end)" }
            if span.isEmpty { return "nothing at \(end)" }
            end = span.end
            last = isSaid ? span : nil
        }
        return end == count ? nil : "the end at \(end), not \(count)"
    }
}
