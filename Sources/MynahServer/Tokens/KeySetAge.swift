/// How old a set of keys from afar is, and when it is asked for anew: a value that is told the time, in seconds.
struct KeySetAge: Hashable, Sendable {
    /// What is to be done about a token.
    enum Decision: Hashable, Sendable {
        /// The keys that are here do.
        case keep
        /// They do for now, and are asked for anew meanwhile.
        case renewMeanwhile
        /// The token names a key that is not here: they are asked for first.
        case renewFirst
    }

    /// Seconds between two times of asking, whoever wants it: made-up names of keys ask nobody often.
    static let pause = 30.0
    /// Seconds that keys hold whose server cannot be reached when they should be renewed.
    static let grace = 86_400.0

    private var freshUntil = 0.0
    private var nextTry = 0.0
    /// Whether somebody asks now.
    private(set) var isAsking = false

    /// What is to be done about a token whose key is here, or is not.
    mutating func decide(hasKey: Bool, at now: Double) -> Decision {
        // Who needs the keys that are being asked for waits for them.
        if isAsking { return hasKey ? .keep : .renewFirst }
        guard now >= nextTry, !hasKey || now >= freshUntil else { return .keep }
        isAsking = true
        return hasKey ? .renewMeanwhile : .renewFirst
    }

    /// Keys came that are fresh for as long as their server says, a minute at least and a day at most.
    mutating func renewed(freshFor seconds: Double?, at now: Double) {
        isAsking = false
        freshUntil = now + min(max(seconds ?? 3_600, 60), 86_400)
        nextTry = now + Self.pause
    }

    /// None came.
    mutating func failed(at now: Double) {
        isAsking = false
        nextTry = now + Self.pause
    }

    /// Whether the keys may be believed still.
    func holds(at now: Double) -> Bool { now < freshUntil + Self.grace }

    /// The seconds of `max-age` in a field `Cache-Control`; none for `no-store` and `no-cache`, `nil` where it says nothing.
    static func freshness(in field: String?) -> Double? {
        let parts = (field ?? "").lowercased().split(separator: ",").map { $0.filter { $0 != " " } }
        if parts.contains("no-store") || parts.contains("no-cache") { return 0 }
        guard let age = parts.first(where: { $0.hasPrefix("max-age=") }) else { return nil }
        return UInt32(age.dropFirst(8)).map(Double.init)
    }
}
