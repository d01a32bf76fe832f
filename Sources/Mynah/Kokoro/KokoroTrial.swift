import MynahKokoro
import MynahModels
import MynahServing
public import MynahSynthesis
public import MynahTensors
import MynahThreads

/// Times Kokoro's network on this machine: the same tokens, again and again.
public struct KokoroTrial {
    /// What came of it.
    public struct Outcome: Hashable, Sendable {
        /// How many threads worked.
        public let threads: Int
        /// The instructions that were used.
        public let instructionSet: InstructionSet
        /// Seconds that it took to make the network of the model's file.
        public let loadSeconds: Double
        /// Seconds of sound that a run made.
        public let audioSeconds: Double
        /// Seconds that a run took: the median.
        public let seconds: Double
        /// What each stage of a run took: the median, in the order of their ends.
        public let stages: [StageTime]
        /// What decoder and generator multiply by what.
        public let format: ProductFormat
        /// The operations a second that one core makes in that format when it does nothing else, measured here.
        public let peak: Double
        /// The bytes of the tensors that were in use at a time, at the most.
        public let activationBytes: Int

        /// Seconds of work for a second of sound.
        public var realTimeFactor: Double { seconds / audioSeconds }
    }

    private let setup: KokoroSetup

    /// Prepares a trial; `setup` says with which model and how.
    public init(_ setup: KokoroSetup) { self.setup = setup }

    /// Voices `count` tokens once to warm up and then `runs` times.
    public func run(tokens count: Int, runs: Int, cancellation: Cancellation = .never) throws(SynthesisError) -> Outcome
    {
        guard let path = setup.modelPath else { throw InstalledKokoro.missing }
        let workshop = KokoroWorkshop(try .opened(path), setup, SharedKokoro(setup))
        let request = try workshop.trialRequest(tokens: count, seed: setup.seed)
        let opening = Moment.seconds()
        try workshop.open()
        let loadSeconds = Moment.seconds() - opening
        let speech = try workshop.voice(request, cancellation: cancellation)
        var times: [Double] = []
        var stages: [[StageTime]] = []
        for _ in 0..<runs {
            let start = Moment.seconds()
            _ = try workshop.voice(request, cancellation: cancellation)
            times.append(Moment.seconds() - start)
            stages.append(workshop.stages)
        }
        return Outcome(
            threads: workshop.threads,
            instructionSet: workshop.instructionSet,
            loadSeconds: loadSeconds,
            audioSeconds: Double(speech.samples.count) / Double(workshop.sampleRate),
            seconds: times.median,
            stages: Self.medians(stages),
            format: workshop.format,
            peak: workshop.peak,
            activationBytes: workshop.activationBytes
        )
    }

    private static func medians(_ runs: [[StageTime]]) -> [StageTime] {
        runs[0].indices.map { index in
            let stage = runs[0][index]
            let seconds = runs.map { $0[index].seconds }.median
            return StageTime(name: stage.name, seconds: seconds, operations: stage.operations)
        }
    }
}

extension [Double] {
    /// The one in the middle; of two, the higher.
    fileprivate var median: Double { sorted()[count / 2] }
}
