import Glibc
import MynahOptions
import MynahServer

extension Command {
    static var stats: Command {
        Command("stats", "show how requests for speech went", StatsCommandOptions.self) { options, invocation in
            try StatsCommand(options: options, surroundings: invocation.surroundings).run()
        }
        .discussion(
            "Shows what servers of this user have kept of requests that were to speak: how many, how fast, for whom, what went wrong; "
                + "never a text. It reads the file that 'mynah serve' writes, also while that runs. Requests of this moment and charts are at "
                + "/admin of the server.",
            "Times are in UTC. 'first sound' is the time until the first sound of a request, 'whole' that until its end; half of all are "
                + "below p50, and one in a hundred is above p99. Only those that went well are counted for them. The real-time factor is the "
                + "seconds that lanes work for a second of sound."
        )
        .example("mynah stats", "Shows the last day, hour by hour.")
        .example("mynah stats --since 30d --json", "Gives the last month to a program, day by day.")
    }
}

/// The width of the steps of time that are shown.
enum StatsStep: String, OptionValue, CaseIterable {
    case hour, day

    static var placeholder: String { "STEP" }

    /// In seconds.
    var seconds: Int { self == .hour ? 3_600 : 86_400 }
}

/// What can be asked of `mynah stats`.
struct StatsCommandOptions: OptionGroup {
    var since = KeepingTime(optionText: "24h")!
    var step: StatsStep?
    var printsJSON = false
    var folder = StatsFolderOptions()

    static var declarations: [Declaration<StatsCommandOptions>] {
        [
            .option("since", \.since, "How far back to look: seconds, or a number with m, h or d."),
            .option(
                "by",
                \.step,
                "The steps of time that are shown. Without it, hours for up to two days, and days for more."
            ),
            .flag("json", \.printsJSON, "Prints one JSON object.").commandLineOnly(),
            .group(\.folder),
        ]
    }

    /// The steps that suit what is asked for.
    var suitingStep: StatsStep { step ?? (since.duration <= .seconds(2 * 86_400) ? .hour : .day) }
}

/// Reads the file and shows what is in it.
struct StatsCommand {
    let options: StatsCommandOptions
    let surroundings: Surroundings

    func run() throws {
        guard let folder = options.folder.path(in: surroundings) else {
            throw OptionsError(.missing, "there is no folder of statistics; name one with --stats-folder")
        }
        guard access(StatisticsHouse(folder: folder).path, F_OK) == 0 else { return try tellOfNothing(in: folder) }
        let now = Double(time(nil)) + 1
        let report = try StatisticsFile(in: folder).report(
            since: now - options.since.duration / .seconds(1),
            until: now,
            step: options.suitingStep.seconds
        )
        try show(report, folder)
    }

    private func tellOfNothing(in folder: String) throws {
        if options.printsJSON {
            let now = Double(time(nil))
            let since = now - options.since.duration / .seconds(1)
            return try show(StatisticsReport(since: since, until: now, step: options.suitingStep.seconds), folder)
        }
        Terminal.complain(
            "there are no statistics in \(folder) yet: 'mynah serve' writes them there as requests come, unless it is told --no-stats"
        )
    }

    private func show(_ report: StatisticsReport, _ folder: String) throws {
        let text =
            options.printsJSON
            ? StatsJSON(report: report, folder: folder).text
            : StatsText(
                report: report,
                span: options.since.optionText,
                draws: Terminal.isAttached(to: STDOUT_FILENO)
            ).text
        try Terminal.write(text, to: STDOUT_FILENO)
    }
}
