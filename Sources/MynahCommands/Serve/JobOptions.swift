import MynahOptions
import MynahServer

/// Where `mynah serve` keeps jobs, and for how long.
struct JobOptions: OptionGroup {
    var areOff = false
    var folder: FilePath?
    var age = KeepingTime(optionText: "7d")!
    var disk = ByteCount(optionText: "10G")!

    static var declarations: [Declaration<JobOptions>] {
        [
            .flag("no-jobs", \.areOff, "Takes no long texts as jobs, and keeps none."),
            .option(
                "jobs-folder",
                \.folder,
                "The folder that jobs are kept in. Without it, mynah/jobs in XDG_STATE_HOME or ~/.local/state."
            ),
            .option("jobs-age", \.age, "For how long a job is kept after its end."),
            .option("jobs-disk", \.disk, "The most that all jobs together take on the disk."),
        ]
    }

    /// The folder and the rules; `nil` where no jobs are taken.
    func house(in surroundings: Surroundings) -> JobHouse? {
        guard !areOff, let path = folder?.optionText ?? StateFolder(of: surroundings.environment)?.path("jobs") else {
            return nil
        }
        var rules = JobRules()
        rules.age = age.duration / .seconds(1)
        rules.bytes = disk.count
        return JobHouse(folder: path, rules: rules)
    }
}
