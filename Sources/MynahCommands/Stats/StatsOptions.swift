import MynahLog
import MynahOptions
import MynahServer

/// What `mynah serve` keeps of how requests went.
struct StatsOptions: OptionGroup {
    var areOff = false
    var folder = StatsFolderOptions()
    var age = KeepingTime(optionText: "30d")!
    var disk = ByteCount(optionText: "256M")!

    static var declarations: [Declaration<StatsOptions>] {
        [
            .flag("no-stats", \.areOff, "Keeps no statistics of requests in a file."),
            .group(\.folder),
            .option("stats-age", \.age, "For how long statistics of requests are kept."),
            .option("stats-disk", \.disk, "The most that statistics of requests take on the disk."),
        ]
    }

    /// Where they are kept; `nil` where they are not.
    func house(in surroundings: Surroundings, _ log: Log) -> StatisticsHouse? {
        guard !areOff, let path = folder.path(in: surroundings) else { return nil }
        var rules = StatisticsRules()
        rules.age = age.duration / .seconds(1)
        rules.bytes = disk.count
        var house = StatisticsHouse(folder: path, rules: rules)
        house.report = { reason in log.warning("statistics", ["problem": .text(reason)]) }
        return house
    }
}
