import MynahHTTP

/// What all requests so far add up to; how much that is to remember does not depend on what strangers send.
struct RequestTotals: Sendable {
    /// Requests that are counted together.
    struct Kind: Hashable, Comparable, Sendable {
        let route: String
        let method: String
        let status: Int

        static func < (one: Self, other: Self) -> Bool {
            (one.route, one.method, one.status) < (other.route, other.method, other.status)
        }
    }

    /// What somebody has had.
    struct Share: Hashable, Sendable {
        var characters = 0
        var audioSeconds = 0.0
    }

    /// The most keys, engines and error codes that are told apart.
    static let most = 1_000

    private(set) var requests: [Kind: Int] = [:]
    private(set) var durations = LabelledTotals(most: most, zero: Histogram(Histogram.seconds))
    private(set) var firstSounds = LabelledTotals(most: most, zero: Histogram(Histogram.seconds))
    private(set) var speech = LabelledTotals(most: most, zero: Histogram(Histogram.seconds))
    private(set) var ends = LabelledTotals(most: most, zero: 0)
    private(set) var errors = LabelledTotals(most: most, zero: 0)
    private(set) var shares = LabelledTotals(most: most, zero: Share())

    private static let methods: Set = ["GET", "POST", "DELETE", "HEAD", "OPTIONS"]

    /// Counts a request.
    mutating func add(_ request: ServedRequest) {
        let route = request.route ?? "none"
        let method = request.call.request?.method ?? ""
        let kind = Kind(
            route: route,
            method: Self.methods.contains(method) ? method : "other",
            status: request.call.status?.rawValue ?? 0
        )
        requests[kind, default: 0] += 1
        durations.change(route) { $0.add(request.call.duration / .seconds(1)) }
        ends.change(request.call.end.rawValue) { $0 += 1 }
        if let code = request.errorCode { errors.change(code) { $0 += 1 } }
        if request.isSpeech { addSpeech(request) }
    }

    private mutating func addSpeech(_ request: ServedRequest) {
        let engine = request.engine ?? "none"
        if let first = request.firstSound { firstSounds.change(engine) { $0.add(first) } }
        if let seconds = request.speechSeconds { speech.change(engine) { $0.add(seconds) } }
        shares.change(request.key ?? "anonymous") { share in
            share.characters += request.characters
            share.audioSeconds += request.audioSeconds
        }
    }
}
