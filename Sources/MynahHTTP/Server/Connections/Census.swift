import MynahThreads

/// How many connections there are, in all and from each address.
final class Census: Sendable {
    private struct Count {
        var all = 0
        var accepted = 0
        var turnedAway = 0
        var households: [[UInt8]: Int] = [:]
        var emptied: Wake?
    }

    private let total: Int
    private let perAddress: Int
    private let count = Guarded(Count())

    init(total: Int, perAddress: Int) {
        self.total = total
        self.perAddress = perAddress
    }

    /// Counts a new connection. Throws `.refused` with 503 where there are too many; it is counted all the same, until it leaves.
    func enter() throws(ServerError) {
        let isFull = count.withLock { count in
            count.all += 1
            count.accepted += 1
            if count.all > total { count.turnedAway += 1 }
            return count.all > total
        }
        guard !isFull else { throw .refused(.unavailable, "The server has too many connections. Try again later.") }
    }

    /// Counts a connection for its address. Throws `.refused` with 429 where there are too many; it is counted all the same.
    func settle(_ peer: PeerAddress) throws(ServerError) {
        guard let household = peer.ip?.household else { return }
        let isFull = count.withLock { count in
            count.households[household, default: 0] += 1
            let isFull = count.households[household, default: 0] > perAddress
            if isFull { count.turnedAway += 1 }
            return isFull
        }
        guard !isFull else {
            throw .refused(.tooManyRequests, "The address has too many connections. Close some of them.")
        }
    }

    /// Forgets a connection; `peer` is whom it was settled as, `nil` where it never was.
    func leave(_ peer: PeerAddress?) {
        let emptied = count.withLock { count -> Wake? in
            count.all -= 1
            if let household = peer?.ip?.household, let left = count.households[household] {
                count.households[household] = left > 1 ? left - 1 : nil
            }
            return count.all == 0 ? count.emptied : nil
        }
        emptied?.fire(.success(()))
    }

    /// Whether there are at most so many connections.
    func isAtMost(_ number: Int) -> Bool { count.withLock { $0.all <= number } }

    /// Whether there are so many connections that a further one is not even told so.
    var isOverrun: Bool { count.withLock { $0.all >= total + 64 } }

    /// Fires `wake` as soon as there is no connection.
    func whenEmpty(_ wake: Wake) {
        let isEmpty = count.withLock { count in
            count.emptied = wake
            return count.all == 0
        }
        if isEmpty { wake.fire(.success(())) }
    }

    /// Adds to what is told of a server.
    func add(to statistics: inout ServerStatistics) {
        let (accepted, turnedAway) = count.withLock { ($0.accepted, $0.turnedAway) }
        statistics.accepted += accepted
        statistics.turnedAway += turnedAway
    }
}
