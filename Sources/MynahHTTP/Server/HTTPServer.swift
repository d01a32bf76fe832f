import MynahThreads

/// An HTTP/1.1 and WebSocket server.
///
/// Its threads are loops: each carries its connections from the first byte to the last, and runs their handlers. A server that is
/// forgotten before ``drain(within:)`` goes on.
public final class HTTPServer: Sendable {
    private struct Running {
        var loops: [EventLoop] = []
        var listeners: [Listener] = []
    }

    private let server: ServerContext
    private let running = Guarded(Running())

    /// Makes a server that does not listen yet.
    public init(_ settings: ServerSettings, handler: some HTTPHandler) {
        server = ServerContext(settings, handler: handler)
    }

    /// Begins to listen; the addresses that it listens at, in which no port is 0. Throws `.cannotListen` and `.failed`.
    ///
    /// A server is started once.
    public func start() throws(ServerError) -> [BoundAddress] {
        guard running.withLock({ $0.loops.isEmpty }) else {
            throw ServerError(.misused, "The server was started already.")
        }
        var loops: [EventLoop] = []
        for _ in 0..<max(1, server.settings.loops) { loops.append(try EventLoop()) }
        let sockets = try ListeningSocket.open(server.settings.addresses)
        let listeners = sockets.map { Listener($0, loops, server) }
        running.withLock { [loops] in $0 = Running(loops: loops, listeners: listeners) }
        loops[0].perform { for listener in listeners { listener.open() } }
        return sockets.map(\.bound)
    }

    /// Ends: listens no more, closes what is idle, waits for what is being answered, and cuts what is left after `time`.
    public func drain(within time: Duration) async {
        let (loops, listeners) = running.withLock { ($0.loops, $0.listeners) }
        guard let first = loops.first else { return }
        let emptied = Wake()
        first.perform { [server] in
            for listener in listeners { listener.close() }
            for loop in loops { loop.perform { loop.drain() } }
            server.census.whenEmpty(emptied)
            first.schedule(at: EventLoop.clock() + time) { emptied.fire(.success(())) }
        }
        // Whoever is cancelled while waiting does not wait for the rest.
        do throws(ServerError) { try await emptied.wait() } catch {}
        for loop in loops {
            loop.perform { loop.cut() }
            loop.end()
        }
        let ended = Wake()
        server.census.whenEmpty(ended)
        do throws(ServerError) { try await ended.wait() } catch {}
    }

    /// What the server is doing and has done.
    public var statistics: ServerStatistics {
        var statistics = ServerStatistics()
        for loop in running.withLock({ $0.loops }) { loop.tally.add(to: &statistics) }
        server.census.add(to: &statistics)
        return statistics
    }
}
