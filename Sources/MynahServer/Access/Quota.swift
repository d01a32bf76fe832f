import MynahHTTP

/// What is left of an allowance, in OpenAI's words.
struct Quota: Hashable {
    /// What is counted.
    let name: String
    /// How much there is in a minute, or at a time.
    let limit: Int
    /// How much is left.
    let remaining: Int
    /// After how many seconds all of it is there again; `nil` for what no time brings back.
    let reset: Double?

    init(_ name: String, _ bucket: TokenBucket?, _ limit: Int, _ now: Double) {
        self.name = name
        self.limit = limit
        let (remaining, reset) = bucket?.state(perMinute: limit, at: now) ?? (limit, 0)
        (self.remaining, self.reset) = (remaining, reset)
    }

    /// What may be under way at a time, of which some is.
    init(_ name: String, active: Int, of limit: Int) {
        self.name = name
        self.limit = limit
        (remaining, reset) = (max(0, limit - active), nil)
    }

    /// Tells a client.
    func add(to fields: inout HTTPFields) {
        fields.append("X-RateLimit-Limit-\(name)", String(limit))
        fields.append("X-RateLimit-Remaining-\(name)", String(remaining))
        if let reset { fields.append("X-RateLimit-Reset-\(name)", Self.text(reset)) }
    }

    /// `6m0s`, `1.5s`, `120ms`.
    static func text(_ seconds: Double) -> String {
        let milliseconds = Int((min(max(seconds, 0), 1e9) * 1_000).rounded(.up))
        if milliseconds < 1_000 { return "\(milliseconds)ms" }
        let (minutes, rest) = (milliseconds / 60_000, milliseconds % 60_000)
        let fraction = rest % 1_000 == 0 ? "" : "." + String(1_000 + rest % 1_000).dropFirst()
        return (minutes > 0 ? "\(minutes)m" : "") + "\(rest / 1_000)\(fraction)s"
    }
}
