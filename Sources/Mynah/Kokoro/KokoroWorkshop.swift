import MynahKokoro
import MynahModels
import MynahProcess
import MynahServing
import MynahSynthesis
import MynahTensors
import MynahThreads

/// A model's network, made when something is first to be voiced, with the threads that work for it.
final class KokoroWorkshop: KokoroVoicing {
    private let model: OpenModel
    private let setup: KokoroSetup
    private let shared: SharedKokoro
    private var opened: Opened?
    /// Whether what the network is fed is kept.
    var keepsPieces = false
    /// What it was fed since.
    private(set) var pieces: [VoicedPiece] = []

    /// A network that somebody may share, and what it is used with here.
    private struct Opened {
        let loaded: LoadedNetwork
        let voicing: NetworkVoicing
        let workbench: Workbench
    }

    /// Sets up a workshop for a model; its network is made, or shared with others, by `shared`.
    init(_ model: OpenModel, _ setup: KokoroSetup, _ shared: SharedKokoro) {
        self.model = model
        self.setup = setup
        self.shared = shared
    }

    func voice(
        _ request: VoicingRequest,
        cancellation: Cancellation
    ) throws(SynthesisError) -> VoicedSpeech {
        let network = try network()
        let start = Moment.seconds()
        let speech = try network.voice(request, cancellation: cancellation)
        if keepsPieces {
            let piece = VoicedPiece(
                tokens: request.tokens,
                frames: speech.frames,
                sampleCount: speech.samples.count,
                seconds: Moment.seconds() - start,
                stages: stages
            )
            pieces.append(piece)
        }
        return speech
    }

    /// How it runs.
    var conditions: KokoroConditions {
        KokoroConditions(
            path: model.path,
            precision: setup.precision,
            instructionSet: instructionSet,
            format: format,
            threads: threads,
            samplesPerFrame: model.description.configuration.samplesPerFrame,
            seed: setup.seed
        )
    }

    /// All that decides what is said besides a passage, voices that were kept or removed among it; `nil` where the model cannot be read.
    var fingerprint: [UInt8]? {
        guard let checksum = try? shared.checksum(of: model) else { return nil }
        let words = [
            checksum, "\(setup.precision)", "\(instructionSet)", "\(format)", "\(setup.seed)", setup.style ?? "",
            "\(setup.voices.revision)",
        ]
        return Array(words.joined(separator: "\n").utf8) + Self.dataStamp + FileStamp.bytes(of: [setup.style ?? ""])
            + FileStamp.program
    }

    /// The files by which words are pronounced.
    private static let dataStamp: [UInt8] = FileStamp.bytes(
        of: [
            "English/lexicon-us.bin", "English/lexicon-gb.bin", "English/letters-us.model", "English/letters-gb.model",
            "English/tagger.model", "English/homographs.model",
        ].map { (try? DataFile($0).locate()) ?? $0 }
    )

    /// Makes the network, where it is not made yet.
    func open() throws(SynthesisError) { _ = try network() }

    /// Lets the network go until something is to be voiced, and its memory with it.
    func close() {
        guard opened != nil else { return }
        opened = nil
        HeapHabits.returnFreeBlocks()
    }

    /// What the stages of the latest request took.
    var stages: [StageTime] { opened?.workbench.stages ?? [] }

    /// The bytes of the tensors that were in use at a time, at the most.
    var activationBytes: Int { opened?.workbench.pool.peakBytes ?? 0 }

    /// How many threads work.
    var threads: Int { setup.threads ?? ProcessorShare.cores }

    /// The instructions that are used.
    var instructionSet: InstructionSet { setup.instructionSet ?? .best }

    /// What most of the network multiplies by what.
    var format: ProductFormat {
        Kernels(instructionSet).map { setup.precision.blockFormat(on: $0) } ?? .float
    }

    /// The operations a second that one core makes in that format when it does nothing else: the best of some tries.
    var peak: Double {
        guard let kernels = Kernels(instructionSet) else { return 0 }
        let rounds = 2_000_000
        return (0..<5).map { _ in
            let start = Moment.seconds()
            let operations = kernels.peakOperations(format, rounds: rounds)
            return operations / (Moment.seconds() - start)
        }.max() ?? 0
    }

    /// The samples of a second.
    var sampleRate: Int { model.description.configuration.sampleRate }

    private func network() throws(SynthesisError) -> NetworkVoicing {
        if let opened { return opened.voicing }
        let kernels = try kernels()
        do throws(ModelFileError) {
            HeapHabits.returnLargeBlocks()
            let pool = ThreadPool(count: threads)
            let loaded = try shared.network { [model, setup] () throws(ModelFileError) in
                try model.network(precision: setup.precision, kernels: kernels, workers: pool.workers)
            }
            let workbench = Workbench(kernels, workers: pool.workers, now: Moment.seconds)
            let voicing = NetworkVoicing(loaded.network, on: workbench)
            opened = Opened(loaded: loaded, voicing: voicing, workbench: workbench)
            return voicing
        } catch {
            throw SynthesisError(error.code == .outOfMemory ? .outOfMemory : .engineUnavailable, error.message)
        }
    }

    private func kernels() throws(SynthesisError) -> Kernels {
        if let kernels = Kernels(instructionSet) { return kernels }
        let available = InstructionSet.available.map { $0.rawValue }.joined(separator: ", ")
        throw SynthesisError(
            .engineUnavailable,
            "This processor, or its operating system, has no \(instructionSet.rawValue). It has: \(available)."
        )
    }
}

extension KokoroWorkshop {
    /// Tokens that follow from a rule, in the style that the model's first voice has for so many.
    func trialRequest(tokens count: Int, seed: UInt64) throws(SynthesisError) -> VoicingRequest {
        let configuration = model.description.configuration
        guard (3...configuration.bert.positionCount).contains(count) else {
            throw SynthesisError(
                .limitExceeded,
                "The network voices 3 to \(configuration.bert.positionCount) tokens at once, not \(count)."
            )
        }
        let shelf = ModelFileShelf(model: model, kept: setup.voices)
        let pack = try shelf.names.first.flatMap { name throws(SynthesisError) in try shelf.pack(named: name) }
        let style = pack?.row(forSigns: count - 2) ?? [Float](repeating: 0, count: configuration.voiceRowLength)
        let inner = (1..<count - 1).map { 1 + $0 * 37 % (configuration.tokenCount - 1) }
        let edge = KokoroVocabulary.edge
        var request = VoicingRequest(tokens: [edge] + inner + [edge], style: style)
        request.seed = seed
        return request
    }
}

extension OpenModel {
    /// Reads a file with how to speak.
    func style(_ path: String) throws(SynthesisError) -> VoicePack {
        let width = description.configuration.voiceRowLength
        return try VoicePack(values: numbers(of: path, width: width), width: width)
    }

    private func numbers(of path: String, width: Int) throws(SynthesisError) -> [Float] {
        do throws(ModelFileError) {
            return try VoiceFile(path: path, rowLength: width).values
        } catch {
            throw SynthesisError(.inputFailed, error.message)
        }
    }

    /// Opens a model for an engine.
    static func opened(_ path: String) throws(SynthesisError) -> OpenModel {
        do throws(ModelFileError) {
            return try OpenModel(path: path)
        } catch {
            throw SynthesisError(.engineUnavailable, error.message)
        }
    }
}
