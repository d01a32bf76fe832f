/// Where a server keeps how its requests went, and by which rules.
package struct StatisticsHouse: Sendable {
    /// The name of the file in the folder.
    package static let file = "requests.db"

    /// The folder.
    package let folder: String
    /// For how long and how much.
    package let rules: StatisticsRules
    /// Learns why nothing can be kept, once each time that it begins to fail; it must not block for long.
    package var report: @Sendable (String) -> Void = { _ in }

    /// Keeps statistics in a folder.
    package init(folder: String, rules: StatisticsRules = StatisticsRules()) {
        self.folder = folder
        self.rules = rules
    }

    /// Where the file lies.
    package var path: String { "\(folder)/\(Self.file)" }
}
