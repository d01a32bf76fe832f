/// How much a log line matters, from the least.
package enum LogLevel: String, Sendable, CaseIterable, Comparable {
    /// A step, for somebody who follows every one.
    case trace
    /// A hint, for somebody who looks for a fault.
    case debug
    /// Something that happens in the normal course.
    case info
    /// Something that may be wrong and was dealt with.
    case warning
    /// A failure.
    case error

    /// Whether the left matters less.
    package static func < (left: LogLevel, right: LogLevel) -> Bool { left.rank < right.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
