import MynahHTTP
import MynahServing

/// Makes spans of a request that is at its end: the request, its wait for a lane, each passage, and its encoding.
struct RequestSpans {
    /// What is known of it.
    let facts: TracedRequest
    /// What is added to ``Moment``'s seconds to have seconds since 1970.
    let epoch: Double

    /// The spans, the request's first.
    func spans(using random: inout some RandomNumberGenerator) -> [TraceSpan] {
        var spans = [request]
        if let ordered = facts.ordered, let first = facts.passages.first {
            spans.append(inner("queue", from: ordered, to: max(ordered, first.began), &random))
        }
        for passage in facts.passages { spans += self.spans(of: passage, &random) }
        return spans
    }

    private var request: TraceSpan {
        var span = TraceSpan(
            traceID: facts.trace.traceID,
            spanID: facts.trace.spanID,
            parentID: facts.trace.parentID,
            name: "\(facts.method) \(facts.route ?? "?")",
            kind: .server,
            start: epoch + facts.began,
            end: epoch + facts.ended
        )
        span.attributes = facts.attributes
        span.error = facts.error
        return span
    }

    private func spans(
        of passage: SpokenPassage,
        _ random: inout some RandomNumberGenerator
    ) -> [TraceSpan] {
        var span = inner("passage", from: passage.began, to: passage.ended, &random)
        span.attributes = [
            .init(name: "mynah.characters", value: .integer(passage.characters)),
            .init(name: "mynah.samples", value: .integer(passage.sampleCount)),
        ]
        if passage.isFailed { span.error = "the passage failed" }
        guard passage.encodingSeconds > 0 else { return [span] }
        // Encoding takes place here and there in a passage; its span is as long as all of it.
        let start = max(passage.began, passage.ended - passage.encodingSeconds)
        var encoding = inner("encode", from: start, to: passage.ended, &random)
        encoding.parentID = span.spanID
        encoding.attributes = [.init(name: "mynah.encode.summed", value: .integer(1))]
        return [span, encoding]
    }

    private func inner(
        _ name: String,
        from start: Double,
        to end: Double,
        _ random: inout some RandomNumberGenerator
    ) -> TraceSpan {
        TraceSpan(
            traceID: facts.trace.traceID,
            spanID: TraceContext.digits(8, using: &random),
            parentID: facts.trace.spanID,
            name: name,
            start: epoch + start,
            end: epoch + end
        )
    }
}
