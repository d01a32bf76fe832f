import Mynah
import MynahKokoro
import MynahProcess
import MynahTensors

/// What came of timing the network, for people and for programs.
struct KokoroReport {
    private let outcome: KokoroTrial.Outcome
    private let precision: KokoroPrecision
    private let tokens: Int
    /// The bytes of memory that the process has now.
    private let residentBytes: Int

    init(_ outcome: KokoroTrial.Outcome, _ precision: KokoroPrecision, tokens: Int) {
        self.outcome = outcome
        self.precision = precision
        self.tokens = tokens
        residentBytes = ResidentMemory.bytes
    }

    /// A table of the stages, and the whole in words.
    var text: String {
        var table = Table(headings: ["STAGE", "MS", "SHARE", "GFLOP/S", "OF PEAK"])
        for stage in outcome.stages {
            let rate = Double(stage.operations) / stage.seconds / 1e9
            table.add([
                stage.name,
                (stage.seconds * 1e3).decimal(1),
                "\((stage.seconds / outcome.seconds * 100).decimal(0)) %",
                stage.operations == 0 ? "-" : rate.decimal(0),
                stage.operations == 0 ? "-" : "\((rate / peak * 100).decimal(0)) %",
            ])
        }
        return table.text + "\n" + summary + "\n"
    }

    private var summary: String {
        let threads = outcome.threads == 1 ? "1 thread" : "\(outcome.threads) threads"
        return "\(precision.rawValue) on \(outcome.instructionSet.rawValue) (\(outcome.format.rawValue)), \(threads): "
            + "\((outcome.seconds * 1e3).decimal(1)) ms for \(tokens) tokens, \(outcome.audioSeconds.decimal(2)) s of sound; "
            + "real-time factor \(outcome.realTimeFactor.decimal(4)). Peak \((outcome.peak / 1e9).decimal(0)) GFLOP/s a core; "
            + "made in \((outcome.loadSeconds * 1e3).decimal(0)) ms; \(residentBytes >> 20) MB resident, of which \(outcome.activationBytes >> 20) MB for tensors at most."
    }

    /// What the workers could do together, in billions of operations a second.
    private var peak: Double { outcome.peak * Double(outcome.threads) / 1e9 }

    /// The same as one JSON object on a line.
    var json: String {
        let stages = outcome.stages.map { stage in
            let rate = (Double(stage.operations) / stage.seconds / 1e9).decimal(1)
            return "{\"name\":\(stage.name.jsonQuoted),\"seconds\":\(stage.seconds.decimal(6)),\"gflops\":\(rate)}"
        }
        return "{\"threads\":\(outcome.threads),\"precision\":\(precision.rawValue.jsonQuoted),"
            + "\"isa\":\(outcome.instructionSet.rawValue.jsonQuoted),\"tokens\":\(tokens),"
            + "\"audio_seconds\":\(outcome.audioSeconds.decimal(4)),\"seconds\":\(outcome.seconds.decimal(6)),"
            + "\"rtf\":\(outcome.realTimeFactor.decimal(6)),\"resident_mb\":\(residentBytes >> 20),"
            + "\"activations_mb\":\(outcome.activationBytes >> 20),\"format\":\(outcome.format.rawValue.jsonQuoted),"
            + "\"load_seconds\":\(outcome.loadSeconds.decimal(4)),\"peak_gflops\":\((outcome.peak / 1e9).decimal(1)),\"stages\":[\(stages.joined(separator: ","))]}\n"
    }
}

extension Double {
    /// With so many digits behind the point.
    fileprivate func decimal(_ digits: Int) -> String {
        guard isFinite else { return "0" }
        let factor = (0..<digits).reduce(1.0) { value, _ in value * 10 }
        let scaled = (abs(self) * factor).rounded()
        let (whole, rest) = (Int(scaled / factor), Int(scaled) % Int(factor))
        let fraction = String(rest)
        let zeros = String(repeating: "0", count: max(0, digits - fraction.count))
        return (self < 0 ? "-" : "") + String(whole) + (digits > 0 ? "." + zeros + fraction : "")
    }
}
