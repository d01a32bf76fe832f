import MynahHTTP
import MynahServing
import MynahThreads

/// A set of public keys that another server has: kept as long as that one says, and asked for anew when a token names a key that is not in it.
///
/// Where to ask is what the operator said; nothing that a token says (`jku`, `x5u`) leads anywhere.
final class DistantKeys: Sendable {
    private struct State {
        var keys: [TokenKey]
        var age = KeySetAge()
        var waiters: [CheckedContinuation<Void, Never>] = []
    }

    private let fetch: KeySetFetch
    private let accepts: @Sendable (TokenKey) -> Bool
    private let state: Guarded<State>
    private let now: @Sendable () -> Double
    private let report: @Sendable (String) -> Void

    /// Fetches the keys for the first time, and blocks meanwhile; `accepts` says which can be used.
    ///
    /// Where nobody can be reached who has them, there are none until a token asks for one and they come; `report` is told of both.
    init(
        _ address: String,
        now: @escaping @Sendable () -> Double = { Moment.seconds() },
        report: @escaping @Sendable (String) -> Void = { _ in },
        accepts: @escaping @Sendable (TokenKey) -> Bool
    ) throws(AccessFault) {
        fetch = try KeySetFetch(address)
        (self.accepts, self.now, self.report) = (accepts, now, report)
        var first = State(keys: [])
        do throws(AccessFault) {
            let outcome = try fetch.run()
            first.keys = outcome.keys.filter(accepts)
            guard !first.keys.isEmpty else {
                throw AccessFault(.badFile, "The keys at '\(fetch.url)' have none for RS256 or ES256 that can be used.")
            }
            first.age.renewed(freshFor: outcome.freshness, at: now())
        } catch {
            guard error.code == .unreachable else { throw error }
            first.age.failed(at: now())
            report("\(error.message) Until they can be, no token of theirs is believed.")
        }
        state = Guarded(first)
    }

    /// Where they are fetched.
    var address: String { fetch.url.description }

    /// The keys, as long as they can be believed.
    var keys: [TokenKey] {
        let moment = now()
        return state.withLock { $0.age.holds(at: moment) ? $0.keys : [] }
    }

    /// Sees to it that the key is here that a token names, if there is one; waits for that where it must.
    func prepare(for name: String?) async {
        let moment = now()
        let (decision, begins) = state.withLock { state -> (KeySetAge.Decision, Bool) in
            let wasAsking = state.age.isAsking
            let hasKey = state.keys.contains { name == nil || $0.name == nil || $0.name == name }
            let decision = state.age.decide(hasKey: hasKey, at: moment)
            return (decision, !wasAsking && state.age.isAsking)
        }
        if begins { DetachedThread.start { [self] in renew() } }
        guard decision == .renewFirst else { return }
        await withCheckedContinuation { waiter in
            let isLate = state.withLock { state -> Bool in
                guard state.age.isAsking else { return true }
                state.waiters.append(waiter)
                return false
            }
            if isLate { waiter.resume() }
        }
    }

    /// Asks, on a thread of its own; those who wait go on whatever comes.
    private func renew() {
        let outcome = try? fetch.run()
        let moment = now()
        let (waiters, isFirst) = state.withLock { state -> ([CheckedContinuation<Void, Never>], Bool) in
            let hadNone = state.keys.isEmpty
            let usable = outcome?.keys.filter(accepts) ?? []
            if usable.isEmpty {
                state.age.failed(at: moment)
            } else {
                state.keys = usable
                state.age.renewed(freshFor: outcome?.freshness, at: moment)
            }
            defer { state.waiters = [] }
            return (state.waiters, hadNone && !state.keys.isEmpty)
        }
        if isFirst { report("The keys at '\(fetch.url)' are here now.") }
        for waiter in waiters { waiter.resume() }
    }
}
