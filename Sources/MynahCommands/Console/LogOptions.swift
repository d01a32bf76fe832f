import MynahLog
import MynahOptions

/// What is logged; the same for every command that logs.
struct LogOptions: OptionGroup {
    var level = LogLevel.warning
    var format = LogFormat.text
    var showsText = false

    static var declarations: [Declaration<LogOptions>] {
        [
            .option("log-level", \.level, "The least level of the lines that are logged to standard error.").shared(),
            .option("log-format", \.format, "How lines are logged: text for people, json for programs.").shared(),
            .flag("log-text", \.showsText, "Logs the text that is spoken too, and not only its length.").shared(),
        ]
    }

    /// A log to standard error.
    var log: Log { .toStandardError(settings) }

    /// The same as the log wants it.
    var settings: LogSettings { LogSettings(level: level, format: format, logsUserText: showsText) }
}
