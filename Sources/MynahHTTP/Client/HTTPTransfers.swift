import CCurl
public import MynahSynthesis

/// Several HTTP exchanges at once, driven by whoever waits for them.
///
/// Nothing happens but inside `next`, on the thread that calls it: receivers need no locks. It blocks, so call it on a thread of its
/// own (a lane), never on Swift's shared pool.
public final class HTTPTransfers {
    /// Which exchange, in the order of their beginnings.
    public typealias ID = Int

    /// How an exchange ended.
    public struct End {
        /// Which one.
        public let id: ID
        /// The head of its answer, whose body has been received in full; or why not.
        public let result: Result<HTTPResponseHead, HTTPError>
    }

    private let curl: Curl
    private let settings: HTTPSettings
    private let multi: UnsafeMutableRawPointer
    private var exchanges: [ID: HTTPExchange] = [:]
    private var ended: [End] = []
    private var count = 0

    /// Makes a client. Throws `.failed`.
    public init(_ settings: HTTPSettings) throws(HTTPError) {
        curl = try Curl.loaded
        guard let multi = curl.makeMulti() else {
            throw HTTPError(.failed, "libcurl does not start. Is there enough memory?")
        }
        self.settings = settings
        self.multi = multi
    }

    deinit {
        // Whoever leaves before the end, as after Ctrl-C, does not wait for a name that is still being looked up.
        for exchange in exchanges.values {
            exchange.forsakeLookups()
            _ = curl.remove(multi, exchange.handle)
        }
        _ = curl.endMulti(multi)
    }

    /// How many exchanges have not ended.
    public var pending: Int { exchanges.count }

    /// Begins an exchange, whose answer goes to `receiver`. Throws `.failed`.
    @discardableResult
    public func start(_ request: HTTPRequest, to receiver: any HTTPReceiver) throws(HTTPError) -> ID {
        let exchange = try HTTPExchange(request, settings, to: receiver)
        guard curl.add(multi, exchange.handle) == CURLM_OK else {
            throw HTTPError(.failed, "libcurl takes no further transfer. Is there enough memory?")
        }
        count += 1
        exchanges[count] = exchange
        return count
    }

    /// Waits for the next exchange to end; `nil` when `deadline` comes first, or when none is left to wait for and there is no deadline.
    ///
    /// Throws `.cancelled` as soon as the work is cancelled.
    public func next(
        until deadline: SuspendingClock.Instant? = nil,
        cancellation: Cancellation = .never
    ) throws(HTTPError) -> End? {
        while true {
            if cancellation.isCancelled { throw HTTPError(.cancelled, "The work was cancelled.") }
            advance()
            if !ended.isEmpty { return ended.removeFirst() }
            let now = SuspendingClock.Instant.now
            if deadline.map({ $0 <= now }) ?? exchanges.isEmpty { return nil }
            wait(until: deadline, from: now, cancellation)
        }
    }

    /// Does one exchange alone.
    public func perform(
        _ request: HTTPRequest,
        to receiver: any HTTPReceiver,
        cancellation: Cancellation = .never
    ) throws(HTTPError) -> HTTPResponseHead {
        let id = try start(request, to: receiver)
        while let end = try next(cancellation: cancellation) {
            if end.id == id { return try end.result.get() }
        }
        throw HTTPError(.failed, "libcurl lost a transfer.")
    }

    /// Lets libcurl do what can be done without waiting, and collects what has ended.
    private func advance() {
        var running: Int32 = 0
        _ = curl.perform(multi, &running)
        var left: Int32 = 0
        while let message = curl.message(multi, &left) {
            guard message.pointee.msg == CURLMSG_DONE else { continue }
            finish(message.pointee.easy_handle, message.pointee.data.result)
        }
        let limit = SuspendingClock.Instant.now - settings.limits.silence
        for (id, exchange) in exchanges where exchange.lastSign < limit {
            drop(id, .failure(exchange.silenceError))
        }
    }

    private func finish(_ handle: UnsafeMutableRawPointer?, _ code: CURLcode) {
        guard let exchange = HTTPExchange.of(handle, curl),
            let id = exchanges.first(where: { $0.value === exchange })?.key
        else { return }
        do throws(HTTPError) {
            if let head = try exchange.end(code) { return drop(id, .success(head)) }
            // The same handle goes to where the answer leads.
            _ = curl.remove(multi, handle)
            _ = curl.add(multi, handle)
        } catch {
            drop(id, .failure(error))
        }
    }

    private func drop(_ id: ID, _ result: Result<HTTPResponseHead, HTTPError>) {
        guard let exchange = exchanges.removeValue(forKey: id) else { return }
        exchange.forsakeLookups()
        _ = curl.remove(multi, exchange.handle)
        ended.append(End(id: id, result: result))
    }

    private func wait(
        until deadline: SuspendingClock.Instant?,
        from now: SuspendingClock.Instant,
        _ cancellation: Cancellation
    ) {
        var moments = exchanges.values.map { $0.lastSign + settings.limits.silence }
        if let deadline { moments.append(deadline) }
        if cancellation.descriptor == nil { moments.append(now + .milliseconds(20)) }
        let longest = (moments.min() ?? now) - now
        let milliseconds = min(60_000, max(0, (longest / .milliseconds(1)).rounded(.up)))
        var extra = curl_waitfd(fd: cancellation.descriptor ?? -1, events: Int16(CURL_WAIT_POLLIN), revents: 0)
        _ = curl.wait(multi, &extra, cancellation.descriptor == nil ? 0 : 1, Int32(milliseconds), nil)
    }
}
