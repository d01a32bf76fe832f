/// Whether a passage that is being spoken lets the first passage of another stream go before it: once, and not for long.
enum LaneHold: Hashable, Sendable {
    /// It has not been asked.
    case unasked
    /// Its engine is to wait when it next asks whether to go on, for so many seconds at the most.
    case asked(Double)
    /// Its engine waits, and goes on before all others when its time is over.
    case held(since: Double, until: Double)
    /// It has waited for so many seconds.
    case over(Double)

    var isHeld: Bool { if case .held = self { true } else { false } }
    var isAsked: Bool { if case .asked = self { true } else { false } }

    /// How long it has waited by now.
    func seconds(at now: Double) -> Double {
        switch self {
        case .unasked, .asked: 0
        case .held(let since, _): now - since
        case .over(let seconds): seconds
        }
    }
}
