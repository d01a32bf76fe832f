import MynahAudio
import MynahCodecs
import MynahServing
import MynahSynthesis
import MynahThreads

/// What is written down of a request while it is answered, for the log and the metrics; never what it says.
final class VisitRecord: Sendable {
    /// What can be read of it.
    struct Content: Sendable {
        /// The path as the routes have it; `nil` for one that there is none for.
        var route: String?
        /// The key.
        var key: String?
        /// Whether it was let in.
        var isAdmitted = false
        /// What the cache of whole answers was good for.
        var caching = RequestEntry.Caching.none
        /// What the client was told went wrong.
        var errorCode: String?
        /// What was spoken.
        var speech: SpeechTally?
        /// When something was first to be spoken, and what lanes spoke then; kept where the request is traced.
        var ordered: Double?
        var passages: [SpokenPassage] = []
    }

    /// The most passages that are kept.
    private static let mostPassages = 128

    /// What names the request.
    let requestID: String
    /// The trace that is recorded of it; `nil` where none is.
    let trace: TraceContext?
    /// The trace that it belongs to, for logs; `nil` where the caller named none and none is recorded.
    let traceID: String?
    private let began = Moment.seconds()
    private let content = Guarded(Content())

    init(requestID: String, trace: TraceContext? = nil, traceID: String? = nil) {
        self.requestID = requestID
        self.trace = trace
        self.traceID = traceID
    }

    /// Whether statistics may be kept of it: most requests are done with when this is asked.
    var mayBeKept: Bool { content.withLock { $0.speech != nil || ($0.isAdmitted && $0.errorCode != nil) } }

    /// What was written down.
    var written: Content { content.withLock { $0 } }

    /// Which route it is, and whose.
    func routed(to route: Route) { content.withLock { $0.route = route.path.text } }

    /// Whose request it is.
    func admitted(_ caller: Caller) {
        content.withLock { content in
            content.key = caller.keyName
            content.isAdmitted = true
        }
    }

    /// What the cache of whole answers was good for.
    func cached(_ caching: RequestEntry.Caching) { content.withLock { $0.caching = caching } }

    /// What went wrong.
    func failed(_ code: String) { content.withLock { $0.errorCode = code } }

    /// Listens to what is spoken for an order.
    func listen(to order: SpeechOrder) -> SpeechOrder {
        var order = order
        let hertz = Double(order.rate.hertz)
        let ordered = Moment.seconds()
        content.withLock { content in
            var tally = content.speech ?? SpeechTally()
            tally.engine = tally.engine ?? order.engine.text
            tally.voice = tally.voice ?? order.request.voice.text
            tally.format = tally.format ?? order.encoding?.format.name ?? AudioFormat.pcm.name
            tally.characters += order.characters
            content.speech = tally
        }
        order.onPiece = { [self] piece in heard(Double(piece.sampleCount) / hertz, since: ordered) }
        if trace != nil {
            content.withLock { if $0.ordered == nil { $0.ordered = ordered } }
        }
        order.onPassage = { [self] passage in spoke(passage, since: ordered, hertz) }
        return order
    }

    private func spoke(_ passage: SpokenPassage, since ordered: Double, _ hertz: Double) {
        content.withLock { content in
            content.speech?.add(passage, since: ordered, hertz)
            guard trace != nil, content.passages.count < Self.mostPassages else { return }
            content.passages.append(passage)
        }
    }

    private func heard(_ seconds: Double, since ordered: Double) {
        guard seconds > 0 else { return }
        let now = Moment.seconds()
        content.withLock { content in
            content.speech?.audioSeconds += seconds
            content.speech?.speechSeconds = now - ordered
            guard content.speech?.firstSound == nil else { return }
            content.speech?.firstSound = now - began
            content.speech?.firstSinceOrder = now - ordered
        }
    }
}
