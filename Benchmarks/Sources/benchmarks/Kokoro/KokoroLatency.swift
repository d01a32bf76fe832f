import Glibc
import Mynah

/// How soon Kokoro is heard, cold and warm, and what memory it takes.
struct KokoroLatency {
    /// The `mynah` to start.
    let program: String
    let files: KokoroFiles

    private static let runs = 7
    private static let short = "Hello there."
    private static let tenWords = "The morning train to the coast leaves at seven sharp."
    private static let tenSeconds = """
        The quick brown fox jumps over the lazy dog while seven wizards quietly brew a bubbling potion near the old stone bridge, and \
        nobody notices.
        """

    /// Measures one thread and two.
    func measure() throws -> Report {
        _ = try files.prepare()
        var report = Report(
            .latency,
            "Kokoro's first sound and memory, fast, median of \(Self.runs) runs",
            columns: [
                "threads", "first sound of ten words, warm, ms", "cold, short sentence, ms",
                "memory for ten seconds, MB",
            ]
        )
        for threads in [1, 2] where threads <= sysconf(Int32(_SC_NPROCESSORS_ONLN)) {
            let warm = 1e3 * (try warm(threads))
            let cold = 1e3 * (try cold(threads))
            let memory = Double(try run(Self.tenSeconds, threads, watchingMemory: true).memory.own) / 1e6
            report.keep("warm-\(threads)", warm)
            report.keep("cold-\(threads)", cold)
            report.keep("memory-\(threads)", memory)
            report.add(["\(threads)", warm.digits(0), cold.digits(0), memory.digits(0)])
        }
        return report
    }

    private func cold(_ threads: Int) throws -> Double {
        var sample = Sample()
        for _ in 0..<Self.runs { sample.add(try run(Self.short, threads).firstAudio) }
        return sample.median
    }

    private func run(_ text: String, _ threads: Int, watchingMemory: Bool = false) throws -> Child {
        try Child(
            [program, "say", "--model", files.model, "--threads", "\(threads)", "--stdout", text],
            watchingMemory: watchingMemory
        )
    }

    /// Seconds to the first samples of an engine that has spoken before.
    private func warm(_ threads: Int) throws -> Double {
        var setup = KokoroSetup()
        setup.model = files.model
        setup.threads = threads
        var registry = EngineRegistry.installed(setup)
        let casting = try registry.cast(voice: Voice.Name("af_heart"), language: nil)
        var sample = Sample()
        for round in 0...Self.runs {
            var sink = FirstSound()
            try registry.speak(casting.request(SourceText(Self.tenWords)), into: &sink)
            if round > 0 { sample.add(sink.delay) }
        }
        return sample.median
    }
}

/// Takes the time until the first samples come.
private struct FirstSound: SpeechSink {
    private let start = ContinuousClock.now
    private(set) var delay = Double.nan

    mutating func receive(_ samples: [Float]) {
        if delay.isNaN, !samples.isEmpty { delay = start.duration(to: .now) / .seconds(1) }
    }

    mutating func receive(_ mark: SpeechMark) {}
    mutating func receive(_ warning: TextWarning) {}
}
