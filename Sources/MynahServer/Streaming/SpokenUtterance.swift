import MynahAudio
import MynahCodecs
import MynahServing
import MynahSynthesis
import MynahText
import MynahThreads

/// An utterance that is being spoken: what was heard of it so far.
struct SpokenUtterance: Sendable {
    /// Its number.
    let number: Int
    /// What makes bytes of its samples.
    let encoder: StreamEncoder

    /// What it began with.
    private let config: StreamConfig
    private let rate: SampleRate
    /// The samples so far.
    private var samples = 0
    /// Where the part that is being spoken begins, in samples.
    private var start = 0
    private var parts = 0
    private var warned: Set<String> = []

    init(_ number: Int, _ config: StreamConfig, encodingOn thread: LaneThread) {
        self.number = number
        self.config = config
        rate = config.sampleRate ?? .speech
        encoder = StreamEncoder(config.format ?? .pcm, at: rate, config.bitRate, on: thread)
    }

    /// Whether there was any sound.
    var hasSound: Bool { samples > 0 }

    /// How long it is so far.
    var duration: Duration { rate.duration(ofSamples: samples) }

    /// Marks of the part that is being spoken, counted from the first sample of the utterance.
    func shifted(_ marks: [SpeechMark]) -> [SpeechMark] {
        let shift = rate.duration(ofSamples: start)
        return marks.map {
            SpeechMark(kind: $0.kind, span: $0.span, start: $0.start + shift, end: $0.end + shift)
        }
    }

    /// The silence behind the last word.
    var trailing: [Float] { [Float](repeating: 0, count: rate.samples(in: config.silence.end?.duration ?? .zero)) }

    /// What is asked of a part: its format and rate are those of the whole utterance.
    func body(of part: StreamDesk.Part) -> SpeechBody {
        var body = part.config.body(saying: part.text.text)
        body.format = config.format ?? .pcm
        body.sampleRate = config.sampleRate
        body.bitRate = config.bitRate
        return body
    }

    /// Counts samples.
    mutating func add(_ count: Int) { samples += count }

    /// What comes now belongs to the next part.
    mutating func endPart() { start = samples }

    /// Puts the pause of a sentence or a paragraph before a part that is not the first; no silence is at the end of any.
    mutating func pause(before part: TextGathering.Part, in request: inout SpeechRequest) {
        let pauses = request.pauses
        request.pauses.end = .zero
        if parts > 0 {
            request.pauses.start = (part.beginsParagraph ? pauses.paragraph : pauses.sentence) / request.speed.factor
        }
        parts += 1
    }

    /// Whether a warning was not told yet.
    mutating func tellsAnew(_ warning: String) -> Bool { warned.insert(warning).inserted }
}
