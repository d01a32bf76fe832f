import Glibc

/// One connection, on its loop: what comes in, what goes out, and who waits for either.
///
/// What is to be done is decided by the values that it holds (``ConnectionClock``, ``HeadScan``, ``BodyReading``, ``AnswerState``,
/// ``WebSocketReading``); this reads, writes, and wakes.
actor Connection: LoopSource {
    /// What the connection is doing.
    enum Phase {
        /// Waiting for what a proxy says of the client.
        case proxy
        /// Waiting for a request.
        case head
        case answering
        case webSocket
        /// Sending the last bytes; then it closes, or lingers until the client has read them.
        case ending(lingers: Bool)
        /// The last bytes are sent; what still comes is thrown away.
        case lingering
        case closed
    }

    nonisolated let loop: EventLoop
    nonisolated let descriptor: Int32
    let server: ServerContext

    var phase: Phase
    var clock: ConnectionClock
    var peer: PeerAddress
    /// Whether the peer was counted for its address.
    var isSettled = false
    /// What came and was not looked at yet.
    var pending = ByteQueue()
    var scan: HeadScan
    /// What is to be sent.
    var output = ByteQueue()
    /// What the loop tells of.
    var interest: Readiness = [.readable, .halfClosed]
    /// Whether the client has closed its direction, and is served all the same.
    var isHalfClosed = false
    private var armed: Duration?

    /// Which request it is.
    var number = 0
    var call: ActiveCall?
    var task: Task<Void, Never>?
    /// Whether the handler of the request has not returned.
    var isHandling = false
    var webSocket: ActiveWebSocket?
    /// Whoever waits for bytes of a body or a message.
    var reader: Wake?
    /// Those who wait until less is to be sent.
    var writers: [Wake] = []

    init(_ descriptor: Int32, _ peer: PeerAddress, _ loop: EventLoop, _ server: ServerContext) {
        self.descriptor = descriptor
        self.peer = peer
        self.loop = loop
        self.server = server
        phase = server.settings.proxies.contains(peer) ? .proxy : .head
        // The acceptor may be on another thread, where the loop's own reading is not to be looked at.
        clock = ConnectionClock(now: EventLoop.clock())
        scan = HeadScan(limit: server.limits.head)
    }

    nonisolated var unownedExecutor: UnownedSerialExecutor { loop.asUnownedSerialExecutor() }

    nonisolated func isReady(_ readiness: Readiness) { assumeIsolated { $0.act(on: readiness) } }

    var isClosed: Bool { if case .closed = phase { true } else { false } }

    /// Begins, turning the client away where there are too many.
    nonisolated func open(_ refusal: ServerError?) {
        assumeIsolated { connection in
            connection.loop.tally.connections.count(1)
            guard connection.loop.add(connection, connection.descriptor, for: connection.interest) else {
                return connection.close()
            }
            if connection.loop.isDraining { return connection.close() }
            if let refusal { return connection.refuse(refusal) }
            if case .head = connection.phase { connection.settle() }
            connection.arm()
        }
    }

    /// Counts the connection for its address, once that is known; a proxy's is one of many, for clients that only its requests name.
    func settle() {
        guard !server.settings.forwarders.contains(peer) else { return }
        isSettled = true
        do throws(ServerError) { try server.census.settle(peer) } catch { refuse(error) }
    }

    private func act(on readiness: Readiness) {
        if isClosed { return }
        if !readiness.isDisjoint(with: .gone) { return close() }
        if readiness.contains(.writable) { flush() }
        if isClosed { return }
        if readiness.contains(.readable), wantsBytes {
            receive()
        } else if readiness.contains(.halfClosed), !isHalfClosed {
            noticeHalfClose()
        } else if readiness.contains(.readable) {
            tell(interest.subtracting(.readable))
        }
        if !isClosed { arm() }
    }

    /// The client has closed its direction while nothing is read.
    private func noticeHalfClose() {
        isHalfClosed = true
        tell(interest.subtracting([.readable, .halfClosed]))
        switch phase {
        case .answering where call?.body.isWhole == false || !clock.hasLeft(closingAt: loop.now, server.limits):
            // To whom nobody listens any more, the kernel at the other end says so when it gets a byte.
            if output.isEmpty { queue(call?.answer.probe ?? [], for: call) }
        case .ending(lingers: false): break
        default: close()
        }
    }

    /// Changes what the loop tells of.
    func tell(_ wanted: Readiness) {
        guard wanted != interest, !isClosed else { return }
        interest = wanted
        loop.change(descriptor, to: wanted)
    }

    /// Has the loop wake the connection when something is to be decided.
    func arm() {
        guard let deadline = clock.deadline(server.limits), armed.map({ deadline < $0 }) ?? true else { return }
        armed = deadline
        loop.schedule(at: deadline) { [weak self] in self?.assumeIsolated { $0.timeCame(deadline) } }
    }

    private func timeCame(_ deadline: Duration) {
        guard !isClosed, armed == deadline else { return }
        armed = nil
        switch clock.verdict(at: loop.now, server.limits) {
        case .wait: break
        case .close: close()
        case .refuse(let error): refuse(error)
        case .endBody(let error): failBody(error)
        case .ping: ping()
        }
        if !isClosed { arm() }
    }

    /// Closes at once; whoever waits learns it, and the handler is cancelled.
    func close(resetting isReset: Bool = false) {
        guard !isClosed else { return }
        phase = .closed
        loop.remove(descriptor)
        if isReset { SocketOptions.resetOnClose(descriptor) }
        Glibc.close(descriptor)
        loop.tally.connections.count(-1)
        loop.carried.count(-1)
        server.census.leave(isSettled ? peer : nil)
        if webSocket != nil { loop.tally.webSockets.count(-1) }
        (pending, output) = (ByteQueue(), ByteQueue())
        reader?.fire(.failure(.disconnected))
        webSocket?.closing?.fire(.success(()))
        for writer in writers { writer.fire(.failure(.disconnected)) }
        (reader, writers) = (nil, [])
        task?.cancel()
    }

    /// Ends after what is still to be sent; lingering keeps a client that still sends from missing the answer.
    func end(lingers: Bool) {
        phase = .ending(lingers: lingers)
        clock.waiting = .nothing
        if output.isEmpty { finishEnding() } else { flush() }
    }

    /// The last bytes are sent.
    func finishEnding() {
        guard case .ending(let lingers) = phase else { return }
        guard lingers else { return close() }
        shutdown(descriptor, Int32(SHUT_WR))
        phase = .lingering
        pending = ByteQueue()
        clock.waiting = .end(until: loop.now + Self.lingering)
        readOn()
        arm()
    }

    /// How long a client may take to read the end and close.
    private static let lingering = Duration.seconds(2)

    /// The server is ending: what is idle goes, the rest may finish.
    nonisolated func drain() {
        assumeIsolated { connection in
            switch connection.phase {
            case .proxy: connection.close()
            case .head where connection.pending.isEmpty: connection.end(lingers: false)
            case .webSocket: connection.endMessages()
            default: break
            }
        }
    }

    /// The server has ended.
    nonisolated func cut() { assumeIsolated { $0.close() } }
}
