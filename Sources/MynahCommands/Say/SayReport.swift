import Mynah
import MynahJSON
import MynahKokoro
import MynahOptions
import MynahSynthesis
import MynahTensors
import MynahText

/// What is told of speech to programs: what was said and when, what the network was fed, and what it took.
struct SayReport {
    /// When the text was read, when speaking began, and when it was over, in seconds on one clock.
    struct Times {
        let begin: Double
        let start: Double
        let end: Double
    }

    private let order: SayOrder
    private let outcome: SayOutcome
    private let options: SayOptions
    private let times: Times

    init(_ order: SayOrder, _ outcome: SayOutcome, _ options: SayOptions, _ times: Times) {
        self.order = order
        self.outcome = outcome
        self.options = options
        self.times = times
    }

    /// One object on a line.
    var json: String {
        var line = JSONLine()
        line.object { line in
            writeSpeaker(to: &line)
            writeTimes(to: &line)
            if let conditions = order.kokoro?.conditions { line.describe(conditions) }
            if let kokoro = order.kokoro {
                line.list("pieces", kokoro.pieces) { $0.describe($1) }
                line.list("stages", Self.sums(of: kokoro.pieces)) { $0.describe($1) }
            }
            writeMarks(to: &line)
        }
        return String(decoding: line.bytes, as: UTF8.self) + "\n"
    }

    private func writeSpeaker(to line: inout JSONLine) {
        if let casting = order.casting {
            line.field("engine", casting.voice.engine.text)
            line.field("voice", casting.name.text)
            line.field("language", casting.language.text)
        }
        if let style = options.fed.style { line.field("style", style.optionText) }
        line.field("speed", options.speed.factor)
    }

    private func writeTimes(to line: inout JSONLine) {
        let audio = Double(outcome.sampleCount) / Double(options.sampleRate.hertz)
        let seconds = times.end - times.start
        line.field("sample_rate", Double(options.sampleRate.hertz))
        line.field("samples", Double(outcome.sampleCount))
        line.field("audio_seconds", audio.toMicroseconds)
        line.field("seconds", seconds.toMicroseconds)
        line.field("rtf", audio > 0 ? (seconds / audio).toMicroseconds : 0)
        line.field("opening_seconds", (times.start - times.begin).toMicroseconds)
        if let first = outcome.firstSample { line.field("first_sample_seconds", (first - times.start).toMicroseconds) }
    }

    private func writeMarks(to line: inout JSONLine) {
        line.list("words", outcome.words) { line, mark in
            line.field("text", order.text.text(of: mark.span))
            line.describe(mark)
        }
        line.list("phonemes", outcome.marks.filter { $0.phoneme != nil }) { line, mark in
            line.field("phoneme", mark.phoneme ?? "")
            line.describe(mark)
        }
        line.list("warnings", outcome.warnings) { line, warning in
            line.field("message", warning.message)
            line.field("span", warning.span)
        }
    }

    /// What each stage took in all pieces together.
    private static func sums(of pieces: [VoicedPiece]) -> [StageTime] {
        guard let first = pieces.first else { return [] }
        return first.stages.map { stage in
            let all = pieces.flatMap { $0.stages.filter { $0.name == stage.name } }
            let seconds = all.reduce(0) { $0 + $1.seconds }
            let operations = all.reduce(0) { $0 + $1.operations }
            return StageTime(name: stage.name, seconds: seconds, operations: operations)
        }
    }
}

extension JSONLine {
    fileprivate mutating func describe(_ conditions: KokoroConditions) {
        field("model", conditions.path)
        field("precision", conditions.precision.rawValue)
        field("isa", conditions.instructionSet.rawValue)
        field("format", conditions.format.rawValue)
        field("threads", Double(conditions.threads))
        field("samples_per_frame", Double(conditions.samplesPerFrame))
        number("seed", "\(conditions.seed)")
    }

    fileprivate mutating func describe(_ piece: VoicedPiece) {
        numbers("tokens", piece.tokens)
        numbers("frames", piece.frames)
        field("samples", Double(piece.sampleCount))
        field("seconds", piece.seconds.toMicroseconds)
    }

    fileprivate mutating func describe(_ stage: StageTime) {
        field("name", stage.name)
        field("seconds", stage.seconds.toMicroseconds)
        field("gflops", stage.seconds > 0 ? (Double(stage.operations) / stage.seconds / 1e9).toMicroseconds : 0)
    }

    fileprivate mutating func describe(_ mark: SpeechMark) {
        field("span", mark.span)
        field("start", (mark.start / .seconds(1)).toMicroseconds)
        field("end", (mark.end / .seconds(1)).toMicroseconds)
    }
}

extension SpeechMark {
    fileprivate var phoneme: String? {
        if case .phoneme(let sound) = kind { sound } else { nil }
    }
}

extension Double {
    /// Without what lies below a millionth.
    fileprivate var toMicroseconds: Double { isFinite ? (self * 1e6).rounded() / 1e6 : 0 }
}
