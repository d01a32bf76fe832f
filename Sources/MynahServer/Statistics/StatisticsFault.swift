/// Why nothing can be kept of requests, or read of what was.
package struct StatisticsFault: Error, Hashable, Sendable {
    /// What failed and what can be done about it, as full sentences.
    package let message: String
}
