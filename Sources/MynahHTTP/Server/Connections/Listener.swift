import CEpoll
import Glibc

/// Accepts the connections of one socket, and gives each to the loop that carries the fewest.
///
/// `@unchecked`: all that changes is reached on the thread of `loop` alone.
final class Listener: LoopSource, @unchecked Sendable {
    let socket: ListeningSocket
    private let loops: [EventLoop]
    private let server: ServerContext
    private var isClosed = false
    /// The most connections that leave descriptors enough.
    private let most = DescriptorReserve.connectionsHere
    /// How long nothing is accepted when there are too few descriptors.
    private static let pause = Duration.milliseconds(100)

    /// The first of `loops` is the one that accepts.
    init(_ socket: ListeningSocket, _ loops: [EventLoop], _ server: ServerContext) {
        self.socket = socket
        self.loops = loops
        self.server = server
    }

    /// Begins to accept, on its loop.
    func open() { _ = loops[0].add(self, socket.descriptor, for: .readable) }

    /// Accepts no more, on its loop.
    func close() {
        guard !isClosed else { return }
        isClosed = true
        loops[0].remove(socket.descriptor)
        socket.close()
    }

    nonisolated func isReady(_ readiness: Readiness) {
        // Others want their turn as well: what is left is told of again.
        for _ in 0..<64 {
            guard !isClosed else { return }
            // Who is connected is served, and needs descriptors for that; the others wait in the kernel.
            guard server.census.isAtMost(most - 1) else { return rest() }
            guard acceptOne() else { return }
        }
    }

    /// Whether there may be more.
    private func acceptOne() -> Bool {
        var descriptor: Int32 = -1
        let flags = Int32(SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue)
        let address = SocketAddress { address, size in
            descriptor = accept4(socket.descriptor, address, size, flags)
            return descriptor
        }
        guard let address else { return survive(errno) }
        guard !server.census.isOverrun else {
            Glibc.close(descriptor)
            return true
        }
        SocketOptions.prepare(descriptor, server.limits, isTCP: socket.isTCP)
        hand(descriptor, address.peer)
        return true
    }

    private func hand(_ descriptor: Int32, _ peer: PeerAddress) {
        var refusal: ServerError?
        do throws(ServerError) { try server.census.enter() } catch { refusal = error }
        let least = loops.min { $0.load < $1.load } ?? loops[0]
        least.carried.count(1)
        let connection = Connection(descriptor, peer, least, server)
        if least === loops[0] {
            connection.open(refusal)
        } else {
            least.perform { [refusal] in connection.open(refusal) }
        }
    }

    /// What an error of `accept` means: a connection that was gone already, nothing more to accept, or no room for more.
    private func survive(_ error: Int32) -> Bool {
        switch error {
        case EAGAIN: return false
        case EMFILE, ENFILE, ENOBUFS, ENOMEM:
            rest()
            return false
        default: return error != EBADF && error != EINVAL
        }
    }

    /// Accepts nothing for a moment.
    private func rest() {
        loops[0].change(socket.descriptor, to: [])
        loops[0].schedule(at: loops[0].now + Self.pause) { [weak self] in
            guard let self, !isClosed else { return }
            loops[0].change(socket.descriptor, to: .readable)
        }
    }
}
