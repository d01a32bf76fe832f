/// What is logged, and how.
public struct LogSettings: Hashable, Sendable {
    /// The least level that is written.
    public var level: LogLevel
    /// How lines are written.
    public var format: LogFormat
    /// Whether the user's text is written, and not only its length.
    public var logsUserText: Bool

    /// By default warnings and errors, as text, without what the user wrote.
    public init(level: LogLevel = .warning, format: LogFormat = .text, logsUserText: Bool = false) {
        self.level = level
        self.format = format
        self.logsUserText = logsUserText
    }
}
