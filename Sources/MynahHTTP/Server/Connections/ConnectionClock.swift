/// What a connection waits for, and until when; times are readings of one clock.
struct ConnectionClock {
    /// What time decides.
    enum Verdict: Hashable, Sendable {
        /// Nothing yet.
        case wait
        /// Close without a word.
        case close
        /// Answer 408 and close.
        case refuse(ServerError)
        /// The body comes too slowly: its reader is told, and answers 408.
        case endBody(ServerError)
        /// Ask a silent WebSocket whether it is there.
        case ping
    }

    /// What is to come next from the client.
    enum Waiting: Hashable, Sendable {
        /// The header of a proxy, or the first byte of a new connection.
        case beginning(since: Duration)
        /// The rest of a head.
        case head(since: Duration)
        /// The next request.
        case request(since: Duration)
        /// More of a body, which a handler asked for.
        case body(since: Duration)
        /// Frames of a WebSocket.
        case frames(heard: Duration, isAsked: Bool)
        /// The client's own close of a WebSocket, or of a connection that was ended.
        case end(until: Duration)
        /// Nothing: a handler is at work.
        case nothing
    }

    /// What is to come next.
    var waiting: Waiting
    /// Since when the client takes nothing of what is there for it.
    private(set) var blockedSince: Duration?
    /// When the request that is being answered had come in full, as far as it was asked for.
    var requestEnd = Duration.zero
    /// How long this request's body was waited for before now, and how many of its bytes came.
    private var bodyTime = Duration.zero
    private var bodyCount = 0

    init(now: Duration) { waiting = .beginning(since: now) }

    /// When something is to be decided; `nil` when there is nothing to decide.
    func deadline(_ limits: ServerLimits) -> Duration? {
        let mine = waitingDeadline(limits)
        guard let stall = blockedSince.map({ $0 + limits.writeStall }) else { return mine }
        return mine.map { min($0, stall) } ?? stall
    }

    private func waitingDeadline(_ limits: ServerLimits) -> Duration? {
        switch waiting {
        case .beginning(let since), .head(let since): since + limits.headTime
        case .request(let since): since + limits.idle
        case .body(let since): since + bodyAllowance(limits) - bodyTime
        case .frames(let heard, let isAsked): heard + limits.webSocket.pingInterval * (isAsked ? 2 : 1)
        case .end(let until): until
        case .nothing: nil
        }
    }

    /// How long the bytes that came may have taken, and the next.
    private func bodyAllowance(_ limits: ServerLimits) -> Duration {
        max(limits.bodyGrace, .seconds(bodyCount) / max(1, limits.bodyRate))
    }

    /// What is to be done now.
    func verdict(at now: Duration, _ limits: ServerLimits) -> Verdict {
        if let blockedSince, now >= blockedSince + limits.writeStall { return .close }
        guard let deadline = waitingDeadline(limits), now >= deadline else { return .wait }
        switch waiting {
        case .head: return .refuse(.refused(.requestTimeout, "The request's head took more than \(limits.headTime)."))
        case .body:
            return .endBody(
                .refused(.requestTimeout, "The request's body comes slower than \(limits.bodyRate) bytes a second.")
            )
        case .frames(_, false): return .ping
        case .beginning, .request, .frames, .end, .nothing: return .close
        }
    }

    /// Whether a client that closes its own direction has left, rather than said all that it will say.
    func hasLeft(closingAt now: Duration, _ limits: ServerLimits) -> Bool {
        limits.halfClose == .zero || now > requestEnd + limits.halfClose
    }

    /// A new request: its body has not been waited for.
    mutating func beginBody() { (bodyTime, bodyCount) = (.zero, 0) }

    /// Bytes of the body came, or it is no longer waited for.
    mutating func bodyCame(_ count: Int, at now: Duration) {
        if case .body(let since) = waiting { bodyTime += now - since }
        bodyCount += count
        waiting = .nothing
    }

    /// The client takes nothing, although there is something for it.
    mutating func blocked(at now: Duration) { blockedSince = blockedSince ?? now }

    /// The client took something; `isMore` says whether there is more.
    mutating func took(isMore: Bool, at now: Duration) { blockedSince = isMore ? now : nil }
}
