import Glibc

/// Many listeners of a built-in voice.
struct VoiceListeners {
    let program: String

    func measure() throws -> Report {
        var report = Report(
            .listeners,
            "Listeners at a time, who come at moments that were fixed before",
            columns: ServingLoad.columns
        )
        try ServingLoad(mynah: program, voice: "slt", levels: [1, 10, 50, 100, 200]).measure(&report)
        return report
    }
}

/// As many listeners of Kokoro as this machine's processors should bear: 0.8 times their number over the real-time factor of one of them, and
/// 0.8 over that of all together, which share the memory's bandwidth.
struct KokoroListeners {
    let program: String
    let files: KokoroFiles

    private static let precision = "compact"
    private static let voice = "af_heart"

    func measure() throws -> Report {
        _ = try files.prepare()
        let processors = sysconf(Int32(_SC_NPROCESSORS_ONLN))
        let (one, all) = (try factor(threads: 1), try factor(threads: processors))
        let most = max(1, Int(0.8 * Double(processors) / one))
        var report = Report(
            .kokoroListeners,
            "Listeners of Kokoro (\(Self.precision); one thread: \(one.digits(3)) of real time, \(processors): \(all.digits(3)))",
            columns: ServingLoad.columns
        )
        report.keep("listeners", Double(most))
        let options = ["--model", files.model, "--precision", Self.precision]
        let levels = Set([1, max(1, Int(0.8 / all)), most]).sorted()
        try ServingLoad(mynah: program, options, voice: Self.voice, levels: levels).measure(&report)
        try ServingLoad("kokoro-onnx", peer, voice: Self.voice, levels: [1, most]).measure(&report)
        return report
    }

    /// The seconds of work for a second of sound.
    private func factor(threads: Int) throws -> Double {
        try KokoroTiming(program: program, model: files.model, threads: threads, precision: Self.precision, runs: 3).rtf
    }

    /// A plain server around ONNX Runtime.
    private var peer: [String] {
        [files.python, Choices.repository + "/Benchmarks/Peers/kokoro_server.py", files.graph]
    }
}
