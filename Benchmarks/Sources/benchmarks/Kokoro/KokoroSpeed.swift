import Glibc

/// How fast Kokoro's network is beside ONNX Runtime: the same tokens, the same threads, in turn, both warm.
struct KokoroSpeed {
    /// The `mynah` to start.
    let program: String
    let files: KokoroFiles

    /// As many tokens as seven and a half seconds of sound.
    static let tokens = 100
    private static let rounds = 3
    private static let runs = 3
    private static let precisions = ["exact", "fast", "compact"]

    /// Runs all contenders in turn.
    func measure() throws -> Report {
        let versions = try files.prepare()
        var report = Report(
            .kokoro,
            "Kokoro, \(Self.tokens) tokens, medians of \(Self.rounds) × \(Self.runs) runs; \(versions.joined(separator: ", "))",
            columns: ["program", "threads", "seconds", "real-time factor", "times as fast as ONNX Runtime"]
        )
        for threads in [1, 2] where threads <= sysconf(Int32(_SC_NPROCESSORS_ONLN)) {
            try measure(threads, &report)
        }
        return report
    }

    private func measure(_ threads: Int, _ report: inout Report) throws {
        var theirs = Sample()
        var ours = Self.precisions.map { _ in Sample() }
        var sound = 0.0
        var timings: [KokoroTiming] = []
        for _ in 0..<Self.rounds {
            let peer = try onnx(threads)
            sound = peer.sound
            peer.seconds.forEach { theirs.add($0) }
            timings = try Self.precisions.map {
                try KokoroTiming(
                    program: program,
                    model: files.model,
                    threads: threads,
                    precision: $0,
                    runs: Self.runs
                )
            }
            for (index, timing) in timings.enumerated() { ours[index].add(timing.seconds) }
        }
        report.add([
            "ONNX Runtime, 32 bits", "\(threads)", theirs.median.digits(3), (theirs.median / sound).digits(4), "1",
        ])
        for (index, timing) in timings.enumerated() {
            let seconds = ours[index].median
            let ratio = theirs.median / seconds
            let name = "Mynah, \(Self.precisions[index]) (\(timing.format) on \(timing.isa))"
            report.keep("\(Self.precisions[index]).\(timing.isa).times-onnx-runtime-\(threads)", ratio)
            report.add([name, "\(threads)", seconds.digits(3), (seconds / sound).digits(4), ratio.digits(2)])
        }
    }

    /// Seconds of sound, and of each run.
    private func onnx(_ threads: Int) throws -> (sound: Double, seconds: [Double]) {
        let script = Choices.repository + "/Benchmarks/Peers/onnx_runtime.py"
        let line = try Output.of([files.python, script, files.graph, "\(threads)", "\(Self.tokens)", "\(Self.runs)"])
        let numbers = line.split(whereSeparator: \.isWhitespace).dropFirst().compactMap { Double($0) }
        guard numbers.count == Self.runs + 1 else {
            throw Child.Failure(description: "ONNX Runtime told nothing that can be read: \(line)")
        }
        return (numbers[0], Array(numbers[1...]))
    }
}
