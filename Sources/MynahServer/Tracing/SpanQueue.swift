/// Spans that wait to be sent: as many as may, and no request ever waits for them.
struct SpanQueue: Sendable {
    private let most: Int
    private(set) var spans: [TraceSpan] = []
    /// How many found no place, or could not be sent.
    private(set) var dropped = 0
    /// How many were sent.
    private(set) var sent = 0

    init(most: Int) { self.most = most }

    /// Adds the spans of a request: all, or none where there is no place for all.
    mutating func add(_ more: [TraceSpan]) {
        if spans.count + more.count <= most { spans += more } else { dropped += more.count }
    }

    /// Takes as many as are sent at a time.
    mutating func take(_ count: Int) -> [TraceSpan] {
        let batch = Array(spans.prefix(count))
        spans.removeFirst(batch.count)
        return batch
    }

    /// Notes what became of a batch.
    mutating func note(_ count: Int, wasSent: Bool) {
        if wasSent { sent += count } else { dropped += count }
    }
}
