import Mynah
import MynahKokoro
import MynahModels
import MynahProcess
import MynahServing
import MynahSynthesis
import MynahTensors
import MynahThreads

/// What Kokoro has to run with on this machine, and how it runs.
struct KokoroDiagnosis {
    /// So many tokens are spoken, and so many make a long piece.
    private static let (spoken, long) = (20, 200)

    private let setup: KokoroSetup

    init(_ setup: KokoroSetup) { self.setup = setup }

    /// All that was found.
    var findings: [Finding] { [instructions, threads] + model }

    private var instructions: Finding {
        let available = InstructionSet.available.filter { $0 != .emulatedAMX }.map(\.rawValue).joined(separator: ", ")
        let chosen = setup.instructionSet ?? .best
        guard chosen.isAvailable else {
            let detail = "\(chosen.rawValue) was asked for (MYNAH_ISA, --isa), and the processor has only \(available)"
            return Finding(subject: "instructions", state: .missing, detail: detail)
        }
        return Finding(subject: "instructions", state: .works, detail: "\(chosen.rawValue), of \(available)")
    }

    private var threads: Finding {
        let count = setup.threads ?? ProcessorShare.cores
        let detail = "\(count), for \(ProcessorShare.cores) cores that may be used"
        return Finding(subject: "threads", state: .note, detail: detail)
    }

    private var model: [Finding] {
        guard let path = setup.modelPath else {
            let detail =
                "there is none, and the built-in voices speak. 'mynah pull kokoro' brings one (327 MB to download)."
            return [Finding(subject: "model", state: .missing, detail: detail)]
        }
        do throws(ModelFileError) {
            let summary = try ModelSummary(path: path)
            let types = Set(summary.parts.filter { $0.part != .voices }.flatMap(\.types)).map(\.name).sorted()
            let detail =
                "\(path), \(summary.byteCount >> 20) MB of \(types.joined(separator: ", ")), \(summary.description.voices.count) voices"
            return [Finding(subject: "model", state: .works, detail: detail), trial]
        } catch {
            return [Finding(subject: "model", state: .missing, detail: error.message)]
        }
    }

    /// It speaks for a moment, as what it takes depends on the processor, the precision and the model.
    private var trial: Finding {
        do throws(SynthesisError) {
            var kokoro = InstalledKokoro(setup)
            let speed = try Self.timesRealTime(&kokoro)
            let more = kokoro.activationBytes * (Self.long / Self.spoken - 1)
            let detail =
                "\(setup.precision.rawValue): \(speed) times real time; \(ResidentMemory.bytes >> 20) MB of memory, "
                + "for a passage of \(Self.long) signs about \(more >> 20) MB more"
            return Finding(subject: "speech", state: .works, detail: detail)
        } catch {
            return Finding(subject: "speech", state: .missing, detail: error.message)
        }
    }

    /// How many times faster than speech it is, once it is warm.
    private static func timesRealTime(_ kokoro: inout InstalledKokoro) throws(SynthesisError) -> Int {
        guard let voice = try kokoro.voices().first?.name else {
            throw SynthesisError(.engineUnavailable, "The model has no voices. Convert it again, with voices.")
        }
        let tokens = (0..<spoken).map { $0 % (spoken - 1) }
        _ = try kokoro.voice(tokens: tokens, as: voice)
        let start = Moment.seconds()
        let speech = try kokoro.voice(tokens: tokens, as: voice)
        return Int(Double(speech.samples.count) / 24_000 / max(Moment.seconds() - start, 1e-6))
    }
}
