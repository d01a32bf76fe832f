import Testing

@testable import MynahServer

/// Spans that wait.
struct SpanQueueTests {
    private func spans(_ count: Int) -> [TraceSpan] {
        (0..<count).map { TraceSpan(traceID: "t", spanID: "\($0)", name: "n", start: 0, end: 1) }
    }

    @Test func `are as many as may be, and the rest is counted`() {
        var queue = SpanQueue(most: 5)
        queue.add(spans(3))
        queue.add(spans(3))
        queue.add(spans(2))
        #expect(queue.spans.count == 5 && queue.dropped == 3)
        #expect(queue.take(4).count == 4)
        queue.note(4, wasSent: true)
        #expect(queue.take(4).count == 1)
        queue.note(1, wasSent: false)
        #expect(queue.take(4).isEmpty && queue.sent == 4 && queue.dropped == 4)
    }
}
