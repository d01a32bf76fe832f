/// What was seen of lanes in a minute.
struct LaneMinute: Hashable, Sendable {
    /// Minutes since 1970.
    let number: Int
    /// What was seen.
    var tally = LaneTally()

    /// The beginning of it, in seconds since 1970.
    var began: Double { Double(number) * 60 }

    /// The minute in which a moment is.
    static func number(at moment: Double) -> Int { Int((moment / 60).rounded(.down)) }
}
