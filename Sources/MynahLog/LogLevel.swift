/// How much a log line matters, from the least.
public enum LogLevel: String, Sendable, CaseIterable, Comparable {
    case trace, debug, info, warning, error

    public static func < (left: LogLevel, right: LogLevel) -> Bool { left.rank < right.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
