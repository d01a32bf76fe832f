import Glibc
import MynahHTTP
import MynahServing
import MynahThreads

/// Sends spans to a collector of OpenTelemetry's, on a thread of its own: a request leaves its spans in a queue and never waits.
package final class TraceExporter: Sendable {
    private struct State {
        var queue: SpanQueue
        /// When what is there is sent, however little it is.
        var due: Double?
        var isEnding = false
        var isOver = false
    }

    /// What becomes of spans.
    let settings: TraceSettings
    private let text: OTLPText
    private let state: Guarded<State>
    private let report: @Sendable (String) -> Void

    /// Starts; `report` is told what goes wrong, at most once for each time that sending begins to fail.
    package init(_ settings: TraceSettings, version: String, report: @escaping @Sendable (String) -> Void) {
        self.settings = settings
        self.report = report
        text = OTLPText(resource: settings.resource, version: version)
        state = Guarded(State(queue: SpanQueue(most: settings.mostWaiting)))
        DetachedThread.start { [self] in work() }
    }

    /// How many spans were sent, and how many lost.
    var totals: (sent: Int, dropped: Int) { state.withLock { ($0.queue.sent, $0.queue.dropped) } }

    /// Takes the spans of a request that is at its end.
    package func add(_ request: ServedRequest) {
        let now = Moment.seconds()
        guard let facts = request.traced(at: now) else { return }
        var random = RandomNames()
        let spans = RequestSpans(facts: facts, epoch: Self.secondsSince1970() - now).spans(using: &random)
        let delay = settings.delay
        let batch = settings.batch
        let isFull = state.withLock { state -> Bool in
            let wasEmpty = state.queue.spans.isEmpty
            state.queue.add(spans)
            if wasEmpty { state.due = now + delay }
            return wasEmpty || state.queue.spans.count >= batch
        }
        if isFull { state.wake() }
    }

    /// Sends what is left, and returns when that is done or `seconds` have passed.
    package func end(within seconds: Double) {
        let limit = Moment.seconds() + seconds
        state.withLock { $0.isEnding = true }
        state.wake()
        while state.withLock({ !$0.isOver }), Moment.seconds() < limit { state.pause { $0.isOver ? 0 : limit } }
    }

    private func work() {
        var isFailing = false
        while let batch = nextBatch() {
            let problem = batch.isEmpty ? nil : send(batch)
            state.withLock { $0.queue.note(batch.count, wasSent: problem == nil) }
            if let problem, !isFailing { report(problem) }
            isFailing = problem != nil
        }
        state.withLock { $0.isOver = true }
        state.wake()
    }

    /// Waits until a batch is full, or due; `nil` at the end.
    private func nextBatch() -> [TraceSpan]? {
        let size = settings.batch
        while true {
            let (batch, isOver) = state.withLock { state -> ([TraceSpan], Bool) in
                let count = state.queue.spans.count
                if count == 0 { return ([], state.isEnding) }
                let isDue = state.isEnding || count >= size || (state.due ?? 0) <= Moment.seconds()
                guard isDue else { return ([], false) }
                let batch = state.queue.take(size)
                state.due = Moment.seconds()
                return (batch, false)
            }
            if isOver { return nil }
            if !batch.isEmpty { return batch }
            state.pause { state in
                if state.isEnding { return 0 }
                return state.queue.spans.isEmpty ? nil : state.due
            }
        }
    }

    /// Sends a batch, again where the collector asks for that; what went wrong, if it was not taken.
    private func send(_ batch: [TraceSpan]) -> String? {
        let body = text.bytes(of: batch)
        var problem: String?
        for pause in [0.5, 1, 2, nil] as [Double?] {
            let outcome = post(body)
            guard let message = outcome.problem else { return nil }
            problem = "Traces are not taken: \(message)"
            guard outcome.isWorthRepeating, let pause else { break }
            let moment = Moment.seconds() + pause
            while Moment.seconds() < moment, state.withLock({ !$0.isEnding }) {
                state.pause { $0.isEnding ? 0 : moment }
            }
            if state.withLock({ $0.isEnding }) { break }
        }
        return problem
    }

    private func post(_ body: [UInt8]) -> (problem: String?, isWorthRepeating: Bool) {
        do throws(HTTPError) {
            var request = HTTPRequest(.post, settings.url)
            request.fields = settings.fields
            request.fields.append("Content-Type", "application/json")
            request.body = body
            let transfers = try HTTPTransfers(Self.client)
            _ = try transfers.start(request, to: Deaf())
            guard let end = try transfers.next(until: .now + .seconds(settings.timeout)) else {
                return ("\(settings.url.host) takes too long.", true)
            }
            let status = try end.result.get().status
            if (200..<300).contains(status) { return (nil, false) }
            return ("\(settings.url.host) answers \(status).", [429, 502, 503, 504].contains(status))
        } catch {
            return (error.message, error.code != .badAddress && error.code != .notTrusted)
        }
    }

    private static var client: HTTPSettings {
        var settings = HTTPSettings(userAgent: "mynah")
        settings.limits.redirects = 0
        settings.limits.body = 262_144
        settings.limits.head = 65_536
        return settings
    }

    private static func secondsSince1970() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }

    /// Takes no heed of what the collector says.
    private final class Deaf: HTTPReceiver {
        func receive(_ head: HTTPResponseHead, after redirects: [HTTPResponseHead]) throws(HTTPError) {}
        func receive(_ bytes: UnsafeRawBufferPointer) throws(HTTPError) {}
    }
}
