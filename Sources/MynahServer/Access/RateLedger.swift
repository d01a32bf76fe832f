/// What everybody has had lately, by which it is decided who has to wait.
struct RateLedger: Sendable {
    /// Why somebody has to wait.
    struct Refusal: Error, Hashable {
        /// What there was too much of.
        enum Reason: String, Hashable {
            case requests, characters, streams, failures
        }

        /// What there was too much of.
        let reason: Reason
        /// After how many seconds it is worth another try.
        let seconds: Double
    }

    private struct Account {
        var requests: TokenBucket?
        var characters: TokenBucket?
        var failures: TokenBucket?
    }

    /// How many wrong keys may come from an address in a minute.
    static let failuresPerMinute = 60

    private var keys: RecentTable<Caller.Party, Account>
    private var addresses: RecentTable<Caller.Party, Account>
    /// Bounded by the requests that are under way.
    private var streams: [Caller.Party: Int] = [:]

    /// Remembers at most so many keys and so many addresses.
    init(most: Int = 20_000) {
        keys = RecentTable(most: most)
        addresses = RecentTable(most: most)
    }

    /// How many are remembered.
    var count: Int { keys.count + addresses.count }

    /// Writes down a request.
    mutating func request(_ caller: Caller, at now: Double) throws(Refusal) {
        guard let limit = caller.limits.requests else { return }
        var account = self[caller.party]
        defer { self[caller.party] = account }
        try Self.take(1, from: &account.requests, limit, .requests, now)
    }

    /// Writes down a text that is to be spoken.
    mutating func text(of count: Int, _ caller: Caller, at now: Double) throws(Refusal) {
        guard let limit = caller.limits.characters else { return }
        var account = self[caller.party]
        defer { self[caller.party] = account }
        try Self.take(Double(count), from: &account.characters, limit, .characters, now)
    }

    /// Writes down a wrong key; throws where there were too many.
    mutating func failure(from party: Caller.Party, at now: Double) throws(Refusal) {
        var account = self[party]
        defer { self[party] = account }
        try Self.take(1, from: &account.failures, Self.failuresPerMinute, .failures, now)
    }

    /// Throws where there were too many wrong keys already.
    func checkFailures(of party: Caller.Party, at now: Double) throws(Refusal) {
        var failures = self[party].failures
        try Self.take(1, from: &failures, Self.failuresPerMinute, .failures, now)
    }

    /// Writes down that speech begins.
    mutating func begin(_ caller: Caller) throws(Refusal) {
        let count = streams[caller.party, default: 0]
        if let limit = caller.limits.streams, count >= limit { throw Refusal(reason: .streams, seconds: 1) }
        streams[caller.party] = count + 1
    }

    /// Writes down that speech has ended.
    mutating func end(_ caller: Caller) {
        let count = streams[caller.party, default: 0]
        streams[caller.party] = count > 1 ? count - 1 : nil
    }

    /// What is left to somebody.
    func quotas(of caller: Caller, at now: Double) -> [Quota] {
        let account = self[caller.party]
        return [
            caller.limits.requests.map { Quota("Requests", account.requests, $0, now) },
            caller.limits.characters.map { Quota("Characters", account.characters, $0, now) },
            caller.limits.streams.map { Quota("Streams", active: streams[caller.party, default: 0], of: $0) },
        ].compactMap(\.self)
    }

    private subscript(party: Caller.Party) -> Account {
        get {
            if case .key = party { return keys[party] ?? Account() }
            return addresses[party] ?? Account()
        }
        set {
            if case .key = party { keys.keep(newValue, for: party) } else { addresses.keep(newValue, for: party) }
        }
    }

    private static func take(
        _ cost: Double,
        from bucket: inout TokenBucket?,
        _ limit: Int,
        _ reason: Refusal.Reason,
        _ now: Double
    ) throws(Refusal) {
        var filled = bucket ?? TokenBucket(perMinute: limit, at: now)
        defer { bucket = filled }
        do throws(TokenBucket.Shortage) {
            try filled.take(cost, perMinute: limit, at: now)
        } catch {
            throw Refusal(reason: reason, seconds: error.seconds)
        }
    }
}
