import MynahKokoro
import MynahModels
import MynahServing
import MynahTensors
import MynahTesting
import MynahThreads

/// What a model costs and loses when its numbers are stored in less: size, distance, speed.
struct StorageTable {
    private let run: ReferenceRecording.Case
    private let kernels: Kernels
    private let folder: String

    /// Measures with the tokens of a recorded run, in models that are written to `folder`.
    init(_ run: ReferenceRecording.Case, kernels: Kernels, folder: String) {
        self.run = run
        self.kernels = kernels
        self.folder = folder
    }

    /// How a model's parts are stored, as people write it: one part in less, the others in 32 bits, and then all.
    private static let storages =
        ["f32"]
        + ["decoder", "text_encoder", "bert", "predictor"].flatMap { part in
            ["bf16", "f16", "q8_0", "q5_0", "q4_0"].map { "f32,\(part)=\($0)" }
        } + ["bf16", "f16", "q8_0", "q5_0", "q4_0"]

    /// Prints a row for each, as Markdown. The sound is made with the lengths of the first, so that it can be compared.
    func print() throws {
        Swift.print("| stored as | MB | lengths that differ | pitch, % off | spectral distance, dB | seconds, fast |")
        Swift.print("| --- | --- | --- | --- | --- | --- |")
        var wanted: Outcome?
        for storage in Self.storages {
            let outcome = try measure(storage)
            let first = wanted ?? outcome
            wanted = first
            let distance = SoundDistance(of: outcome.sound, from: first.sound)
            let different = zip(outcome.frames, first.frames).count { $0 != $1 }
            let cells = [
                "`\(storage)`", "\(outcome.bytes / 1_000_000)", "\(different) of \(run.tokens.count)",
                Self.rounded(100 * Self.difference(outcome.pitch, first.pitch), 10_000),
                Self.rounded(distance.spectral, 100), Self.rounded(outcome.seconds, 100),
            ]
            Swift.print("| \(cells.joined(separator: " | ")) |")
        }
    }

    /// The root mean square of the differences over that of what is wanted.
    private static func difference(_ got: [Float], _ wanted: [Float]) -> Double {
        let squares = zip(got, wanted).reduce(0.0) { $0 + Double($1.0 - $1.1) * Double($1.0 - $1.1) }
        return (squares / wanted.reduce(0.0) { $0 + Double($1) * Double($1) }).squareRoot()
    }

    private struct Outcome {
        let bytes: Int
        let frames: [Int]
        let pitch: [Float]
        let sound: [Float]
        let seconds: Double
    }

    private func measure(_ text: String) throws -> Outcome {
        let path = "\(folder)/storage.gguf"
        let storage = KokoroStorage(text) ?? KokoroStorage(.f32)
        try ReferenceModel.write(storage: storage, to: path)
        let model = try OpenModel(path: path)
        let workbench = Workbench(kernels)
        let exact = try model.network(precision: .exact, kernels: kernels)
        let reading = try exact.read(run.tokens, style: KokoroStyle(run.style), on: workbench)
        let frames = FrameTiming.published(speed: Double(run.speed)).frames(of: reading.frames)
        let moments = try exact.frames(reading.encoded, repeating: run.frames, on: workbench)
        let style = try Tensor(KokoroStyle(run.style).prosody, columns: run.style.count / 2, pool: workbench.pool)
        let pitch = try exact.pitch(moments, style: style, on: workbench).values
        let sound = try exact.sound(reading, frames: run.frames, on: workbench)
        let fast = try model.network(precision: .fast, kernels: kernels)
        _ = try WholeRun(fast, run, on: workbench)
        let start = Moment.seconds()
        _ = try WholeRun(fast, run, on: workbench)
        return Outcome(
            bytes: try ModelSummary(path: path).byteCount,
            frames: frames,
            pitch: pitch,
            sound: sound,
            seconds: Moment.seconds() - start
        )
    }

    private static func rounded(_ value: Double, _ parts: Double) -> String { "\((value * parts).rounded() / parts)" }
}
