import Glibc

extension Log {
    /// A log with the system's time, to standard error: one `write` for each line, so that lines of several threads and
    /// processes do not mix (a pipe keeps 4096 bytes together). A line that cannot be written is lost: nobody would read why.
    package static func toStandardError(_ settings: LogSettings) -> Log {
        toStandardError(following: { settings })
    }

    /// The same with settings that may change: they are asked for at each event.
    package static func toStandardError(following settings: @escaping @Sendable () -> LogSettings) -> Log {
        Log(following: settings, now: systemTime) { line in
            _ = line.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
        }
    }

    private static func systemTime() -> Timestamp {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Timestamp(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    }
}
