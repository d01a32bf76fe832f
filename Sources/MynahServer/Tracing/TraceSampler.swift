/// Which traces are recorded, by OpenTelemetry's names for it.
struct TraceSampler: Hashable, Sendable {
    /// Whether the caller's own decision goes first.
    private let followsParent: Bool
    /// Of those that begin here, or all: which share, from 0 to 1.
    private let share: Double

    /// The usual one: whatever the caller decided, and all that begin here.
    static let usual = TraceSampler(followsParent: true, share: 1)

    private init(followsParent: Bool, share: Double) {
        (self.followsParent, self.share) = (followsParent, share)
    }

    /// Reads `OTEL_TRACES_SAMPLER` and its argument; `nil` for a name that is none.
    init?(_ name: String, argument: String?) {
        let prefix = "parentbased_"
        let follows = name.hasPrefix(prefix)
        switch follows ? String(name.dropFirst(prefix.count)) : name {
        case "always_on": self.init(followsParent: follows, share: 1)
        case "always_off": self.init(followsParent: follows, share: 0)
        case "traceidratio":
            guard let share = Double(argument ?? "1"), (0...1).contains(share) else { return nil }
            self.init(followsParent: follows, share: share)
        default: return nil
        }
    }

    /// Whether a trace is recorded. All servers decide alike, as its number decides.
    func records(_ trace: TraceContext) -> Bool {
        if followsParent, trace.parentID != nil { return trace.isSampled }
        if share >= 1 { return true }
        let number = UInt64(trace.traceID.suffix(14), radix: 16) ?? 0
        return Double(number) < share * Double(UInt64(1) << 56)
    }
}
