import MynahAudio
import MynahHTTP
import MynahServing
import MynahSynthesis
import MynahText

/// Brings captions alone.
struct CaptionAnswer: Hashable {
    /// The format of the captions.
    let format: CaptionFormat
    /// What HTTP calls it.
    let type: String

    /// What a client accepts; `nil` where it wants audio as well, or anything.
    init?(accepting accept: String) {
        switch Self.preferred(in: accept) {
        case "text/vtt": (format, type) = (.vtt, "text/vtt; charset=utf-8")
        case "application/x-subrip", "text/srt": (format, type) = (.srt, "application/x-subrip; charset=utf-8")
        default: return nil
        }
    }

    /// The type that a client would rather have than any other; of those that it likes as much, the first.
    private static func preferred(in accept: String) -> String? {
        var best: (type: String, quality: Double)?
        for part in accept.split(separator: ",").prefix(32) {
            let pieces = part.lowercased().filter { $0 != " " && $0 != "\t" }.split(separator: ";")
            let quality = pieces.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
            guard let type = pieces.first, quality > best?.quality ?? 0 else { continue }
            best = (String(type), quality)
        }
        return best?.type
    }

    func answer(_ visit: Visit, _ stream: some SpeechSource, _ plan: SpeechPlan) async throws {
        let piece = try await stream.rest()
        let marks = piece.marks.filter(TimesKind.word.covers)
        let captions = plan.turns.isEmpty ? Self.captions(marks, plan.text) : Self.turnCaptions(marks, plan)
        let text = format == .vtt ? CaptionFormat.vtt(captions) : CaptionFormat.srt(captions)
        let fields = visit.warned(by: piece).fields(for: plan, type: type)
        try await visit.call.answer(ServerAnswer(.ok, fields, body: Array(text.utf8)))
    }

    private static func captions(_ marks: [SpeechMark], _ text: SourceText, from offset: Int = 0) -> [Caption] {
        let words = marks.map { mark in
            let span = SourceSpan(start: mark.span.start - offset, end: mark.span.end - offset)
            return TimedWord(text: text.text(of: span), span: span, start: mark.start, end: mark.end)
        }
        return CaptionLayout().captions(of: words.withPunctuation(from: text.text(of: text.span)))
    }

    /// The captions of a dialogue, each with who speaks, in the order of their times.
    private static func turnCaptions(_ marks: [SpeechMark], _ plan: SpeechPlan) -> [Caption] {
        let all = plan.turns.flatMap { turn -> [Caption] in
            let own = marks.filter { turn.start <= $0.span.start && $0.span.end <= turn.end }
            let text = SourceText(plan.text.text(of: SourceSpan(start: turn.start, end: turn.end)))
            return captions(own, text, from: turn.start).map {
                Caption(lines: $0.lines, start: $0.start, end: $0.end, speaker: turn.speaker)
            }
        }
        let ordered = all.enumerated().sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }
        return ordered.map { $0.element }
    }
}
