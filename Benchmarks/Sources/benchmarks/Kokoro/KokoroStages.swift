/// What each stage of Kokoro's network takes on one thread, and which share of what a core can do its products reach.
struct KokoroStages {
    /// The `mynah` to start.
    let program: String
    let files: KokoroFiles

    /// Times each precision.
    func measure() throws -> Report {
        _ = try files.prepare()
        let precisions = ["exact", "fast", "compact"]
        let timings = try precisions.map {
            try KokoroTiming(program: program, model: files.model, threads: 1, precision: $0, runs: 7)
        }
        let titles = zip(precisions, timings).flatMap { precision, timing in
            ["\(precision): ms", "share", "G/s", "of \(timing.peakGflops.digits(0)) G/s"]
        }
        var report = Report(
            .stages,
            "Stages of Kokoro on one thread, \(KokoroSpeed.tokens) tokens (\(timings[0].isa))",
            columns: ["stage"] + titles
        )
        for index in timings[0].stages.indices {
            let cells = timings.flatMap { Self.cells($0.stages[index], of: $0) }
            report.add([timings[0].stages[index].name] + cells)
        }
        for (precision, timing) in zip(precisions, timings) {
            report.keep("\(precision).\(timing.isa).generator-share-of-peak", Self.generatorShare(timing))
        }
        return report
    }

    private static func cells(_ stage: KokoroTiming.Stage, of timing: KokoroTiming) -> [String] {
        let share = "\((100 * stage.seconds / timing.seconds).digits(1)) %"
        guard stage.gflops > 0 else { return [(1e3 * stage.seconds).digits(1), share, "–", "–"] }
        let ofPeak = "\((100 * stage.gflops / timing.peakGflops).digits(0)) %"
        return [(1e3 * stage.seconds).digits(1), share, stage.gflops.digits(0), ofPeak]
    }

    /// The share of a core's peak that the residual blocks of the generator reach together.
    private static func generatorShare(_ timing: KokoroTiming) -> Double {
        let blocks = timing.stages.filter {
            $0.name.hasSuffix("blocks") || $0.name.hasSuffix("source") && $0.gflops > 0
        }
        let operations = blocks.reduce(0) { $0 + $1.gflops * $1.seconds }
        return operations / blocks.reduce(0) { $0 + $1.seconds } / timing.peakGflops
    }
}
