/// What is logged, and how.
package struct LogSettings: Hashable, Sendable {
    /// The least level that is written.
    package var level: LogLevel
    /// How lines are written.
    package var format: LogFormat
    /// Whether the user's text is written, and not only its length.
    package var logsUserText: Bool

    /// By default warnings and errors, as text, without what the user wrote.
    package init(level: LogLevel = .warning, format: LogFormat = .text, logsUserText: Bool = false) {
        self.level = level
        self.format = format
        self.logsUserText = logsUserText
    }
}
