/// How a log line is written.
package enum LogFormat: String, Sendable, CaseIterable {
    /// `2026-01-31T12:00:00.000Z info started voice=slt`, for people.
    case text
    /// One JSON object a line, for programs.
    case json
}
