import Glibc
import Mynah
import MynahOptions
import MynahProcess

extension Command {
    static var bench: Command {
        Command("bench", "time what this machine can do", subcommands: [.benchKokoro])
    }

    static var benchKokoro: Command {
        Command("kokoro", "time Kokoro's network", BenchKokoroOptions.self) { options, invocation in
            try BenchKokoroCommand(options: options, setup: options.kokoro.setup(in: invocation.surroundings)).run()
        }
        .discussion(
            "Voices the same tokens once to warm up, and then several times; prints medians: for each stage its time, its share of the "
                + "whole, the operations a second of its products, and which share that is of what one core was just measured to do at most.",
            "The real-time factor is the time taken for a second of sound: below 1 is faster than speech."
        )
        .example("mynah bench kokoro --threads 1", "Times one core.")
        .example("mynah bench kokoro --precision compact --json", "Gives the numbers to a program.")
    }
}

/// What can be asked of `mynah bench kokoro`.
struct BenchKokoroOptions: OptionGroup {
    var tokens = 100
    var runs = 7
    var printsJSON = false
    var kokoro = KokoroOptions()

    static var declarations: [Declaration<BenchKokoroOptions>] {
        [
            .option(
                "tokens",
                \.tokens,
                in: 3...512,
                "How many tokens are voiced at once, the two at the edges among them."
            ).commandLineOnly(),
            .option("runs", \.runs, in: 1...1_000, "How often.").commandLineOnly(),
            .flag("json", \.printsJSON, "Prints a JSON object.").commandLineOnly(),
            .group(\.kokoro),
        ]
    }
}

/// Times the network and prints what it took.
struct BenchKokoroCommand {
    let options: BenchKokoroOptions
    let setup: KokoroSetup

    func run() throws {
        let source = try CancellationSource()
        InterruptSignal.cancel(source)
        let outcome = try KokoroTrial(setup).run(
            tokens: options.tokens,
            runs: options.runs,
            cancellation: source.cancellation
        )
        let report = KokoroReport(outcome, setup.precision, tokens: options.tokens)
        try Terminal.write(options.printsJSON ? report.json : report.text, to: STDOUT_FILENO)
    }
}
