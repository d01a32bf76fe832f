import MynahThreads

/// What is asked for several times at once and made once: the first who asks makes it in its own task, the others wait for what comes of
/// it; where that one leaves or fails, the next makes it.
final class SingleFlight<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private enum Turn {
        case makes
        case landed(Value?)
    }

    private let waiting = Guarded<[Key: [CheckedContinuation<Turn, Never>]]>([:])

    /// What was made, and whether it was made for somebody else who asked at the same time.
    func value(of key: Key, make: () async throws -> Value) async throws -> (value: Value, isShared: Bool) {
        while case .landed(let landed) = await turn(for: key) {
            if let landed { return (landed, true) }
            try Task.checkCancellation()
        }
        var made: Value?
        defer { land(made, as: key) }
        let value = try await make()
        made = value
        return (value, false)
    }

    /// How many wait for what others make.
    var waitingCount: Int { waiting.withLock { $0.values.reduce(0) { $0 + $1.count } } }

    private func turn(for key: Key) async -> Turn {
        await withCheckedContinuation { waiter in
            let isFirst = waiting.withLock { waiting in
                guard waiting[key] != nil else {
                    waiting[key] = []
                    return true
                }
                waiting[key]?.append(waiter)
                return false
            }
            if isFirst { waiter.resume(returning: .makes) }
        }
    }

    private func land(_ value: Value?, as key: Key) {
        let waiters = waiting.withLock { $0.removeValue(forKey: key) }
        for waiter in waiters ?? [] { waiter.resume(returning: .landed(value)) }
    }
}
