/// Writes events as lines, those that matter enough.
///
/// ```swift
/// let log = Log.toStandardError(LogSettings(level: .info))
/// log.with(traceID: "7f3a").info("spoken", ["voice": "slt", "text": .userText(UserText(text))])
/// ```
package struct Log: Sendable {
    private let settings: @Sendable () -> LogSettings
    private let traceID: String?
    private let now: @Sendable () -> Timestamp
    private let write: @Sendable ([UInt8]) -> Void

    /// Makes a log that asks `now` for the time and hands each line, its end included, to `write` in one piece.
    package init(
        _ settings: LogSettings,
        now: @escaping @Sendable () -> Timestamp,
        write: @escaping @Sendable ([UInt8]) -> Void
    ) {
        self.init({ settings }, traceID: nil, now: now, write: write)
    }

    /// Makes a log whose settings may change: they are asked for at each event.
    package init(
        following settings: @escaping @Sendable () -> LogSettings,
        now: @escaping @Sendable () -> Timestamp,
        write: @escaping @Sendable ([UInt8]) -> Void
    ) {
        self.init(settings, traceID: nil, now: now, write: write)
    }

    private init(
        _ settings: @escaping @Sendable () -> LogSettings,
        traceID: String?,
        now: @escaping @Sendable () -> Timestamp,
        write: @escaping @Sendable ([UInt8]) -> Void
    ) {
        self.settings = settings
        self.traceID = traceID
        self.now = now
        self.write = write
    }

    /// The same log with an identifier in every line, which ties the lines of one request together.
    package func with(traceID: String) -> Log { Log(settings, traceID: traceID, now: now, write: write) }

    /// Whether lines of the level are written.
    package func writes(_ level: LogLevel) -> Bool { level >= settings().level }

    /// Writes an event, if its level is high enough; `message` says what happened, `fields`, made only then, with what.
    package func event(
        _ level: LogLevel,
        _ message: String,
        _ fields: @autoclosure () -> KeyValuePairs<String, LogValue> = [:]
    ) {
        let settings = settings()
        guard level >= settings.level else { return }
        let line = LogLine(time: now(), level: level, message: message, traceID: traceID, fields: fields())
        write(line.bytes(as: settings.format, showingUserText: settings.logsUserText))
    }

    /// Writes what matters only to somebody who follows every step.
    package func trace(_ message: String, _ fields: @autoclosure () -> KeyValuePairs<String, LogValue> = [:]) {
        event(.trace, message, fields())
    }
    /// Writes what matters to somebody who looks for a fault.
    package func debug(_ message: String, _ fields: @autoclosure () -> KeyValuePairs<String, LogValue> = [:]) {
        event(.debug, message, fields())
    }
    /// Writes what happens in the normal course.
    package func info(_ message: String, _ fields: @autoclosure () -> KeyValuePairs<String, LogValue> = [:]) {
        event(.info, message, fields())
    }
    /// Writes what may be wrong and was dealt with.
    package func warning(_ message: String, _ fields: @autoclosure () -> KeyValuePairs<String, LogValue> = [:]) {
        event(.warning, message, fields())
    }
    /// Writes what failed.
    package func error(_ message: String, _ fields: @autoclosure () -> KeyValuePairs<String, LogValue> = [:]) {
        event(.error, message, fields())
    }
}
