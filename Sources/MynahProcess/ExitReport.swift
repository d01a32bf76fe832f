import Glibc

/// How a child process ended.
package enum ExitReport: Hashable, Sendable, CustomStringConvertible {
    /// It returned this status.
    case status(Int32)
    /// This signal killed it.
    case signal(Int32)
    /// Somebody else collected the report.
    case unknown

    /// Reads the word that `waitpid` fills in.
    init(waitStatus: Int32) {
        let signal = waitStatus & 0x7f
        self = signal == 0 ? .status((waitStatus >> 8) & 0xff) : .signal(signal)
    }

    /// `ended with status 3`, `was killed by signal 9 (Killed)`.
    package var description: String {
        switch self {
        case .status(let status): "ended with status \(status)"
        case .signal(let signal): "was killed by signal \(signal) (\(Self.name(of: signal)))"
        case .unknown: "ended"
        }
    }

    private static func name(of signal: Int32) -> String {
        strsignal(signal).map { String(cString: $0) } ?? "unknown"
    }
}
