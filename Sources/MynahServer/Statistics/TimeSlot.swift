/// What went on in some time.
struct TimeSlot: Hashable, Sendable {
    /// Requests that were to speak.
    private(set) var requests = 0
    /// How many went wrong.
    private(set) var failed = 0
    /// The bytes of their texts.
    private(set) var characters = 0
    /// The seconds of sound that they got.
    private(set) var audioSeconds = 0.0
    /// Seconds of lanes' work, and of the sound that came of it.
    private(set) var laneSeconds = 0.0
    private(set) var madeSeconds = 0.0
    /// Answers that were kept from before, and those that were looked for in vain.
    private(set) var hits = 0
    private(set) var misses = 0
    /// Seconds until the first sound, and to the end, of those that went well.
    private(set) var first = Spread()
    private(set) var total = Spread()
    /// What went wrong how often.
    private(set) var errors: [String: Int] = [:]
    /// Who spoke how often.
    private(set) var voices: [String: Int] = [:]
    /// What was seen of lanes.
    private(set) var lanes = LaneTally()

    /// The most errors and voices that are told apart.
    static let most = 50

    /// Takes a request.
    mutating func add(_ entry: RequestEntry) {
        requests += 1
        characters += entry.characters
        audioSeconds += entry.audioSeconds
        laneSeconds += entry.laneSeconds
        madeSeconds += entry.madeSeconds
        if let voice = entry.voice { Self.count(voice, 1, in: &voices) }
        switch entry.caching {
        case .hit: hits += 1
        case .miss: misses += 1
        case .none: break
        }
        guard let failure = entry.failure else {
            if let seconds = entry.firstSeconds { first.add(seconds) }
            if let seconds = entry.totalSeconds { total.add(seconds) }
            return
        }
        failed += 1
        Self.count(failure, 1, in: &errors)
    }

    /// Takes what was seen of lanes.
    mutating func add(_ tally: LaneTally) { lanes.add(tally) }

    /// Takes what went on in another time.
    mutating func add(_ other: TimeSlot) {
        requests += other.requests
        failed += other.failed
        characters += other.characters
        audioSeconds += other.audioSeconds
        laneSeconds += other.laneSeconds
        madeSeconds += other.madeSeconds
        hits += other.hits
        misses += other.misses
        first.add(other.first)
        total.add(other.total)
        for (code, number) in other.errors { Self.count(code, number, in: &errors) }
        for (voice, number) in other.voices { Self.count(voice, number, in: &voices) }
        lanes.add(other.lanes)
    }

    /// Seconds of work for a second of sound; `nil` where none was made.
    var realTimeFactor: Double? { madeSeconds > 0 ? laneSeconds / madeSeconds : nil }

    /// The share of answers that were kept from before; `nil` where none was looked for.
    var hitShare: Double? { hits + misses > 0 ? Double(hits) / Double(hits + misses) : nil }

    private static func count(_ name: String, _ number: Int, in counts: inout [String: Int]) {
        counts[counts[name] != nil || counts.count < most ? name : "other", default: 0] += number
    }
}
