public import MynahAudio
import MynahPhonemes
import MynahText

/// A request on its way to being spoken, passage by passage.
///
/// It holds what comes next and what is still to be joined, and no engine: each passage may be spoken by another engine of the same
/// kind, on another thread. The samples and marks of all its passages together are those of ``Synthesizer``.
public struct SpeechRun: Sendable {
    /// What is asked for.
    public let request: SpeechRequest
    /// The rate of the samples that come out.
    public let rate: SampleRate
    /// The bytes of text that there is time for in the next passage, unless the request has a seed; fewer where others wait too.
    public var room = Int.max
    /// How many bytes of the caller's text have been spoken.
    public private(set) var place = 0

    private var casting: DeliveryCasting
    /// What is left to be said; `nil` before the first passage.
    private var passages: PassageGatherer?
    private var joiner: PassageJoiner?
    /// How many bytes of text have been given to engines.
    private var offset = 0
    /// How many planned passages were taken, those without words among them.
    private var taken = 0
    /// Where it goes on that began before.
    private var start: Bookmark?

    /// Prepares to speak `request` at `rate`; nothing of it is read yet.
    public init(_ request: SpeechRequest, rate: SampleRate = .speech) {
        self.request = request
        self.rate = rate
        casting = DeliveryCasting(request)
    }

    /// Prepares to go on at a bookmark with what the same request and engine have not spoken yet; the samples that follow, and the times of
    /// marks, are those of a run that never stopped.
    public init(_ request: SpeechRequest, rate: SampleRate = .speech, from bookmark: Bookmark) {
        self.init(request, rate: rate)
        start = bookmark
        (place, offset) = (bookmark.place, bookmark.offset)
    }

    /// Where it stands, after a passage with more to come; `nil` before the first.
    public var bookmark: Bookmark? {
        guard let joiner else { return start }
        return Bookmark(
            passages: taken,
            offset: offset,
            place: place,
            rates: [joiner.sourceRate.hertz, rate.hertz],
            joint: joiner.joint
        )
    }

    /// Speaks the next passage with `engine` into `sink`, and says whether more comes; marks count from the first sample of the run.
    ///
    /// After each passage that was heard the sink gets a mark for its sentence. Throws `.nothingToSay` when nothing in the text could
    /// be heard, what the engine throws, and what the sink throws. After an error only a copy made before can go on.
    public mutating func speakNext<Engine: SpeechEngine, Sink: SpeechSink>(
        with engine: inout Engine,
        into sink: inout Sink,
        cancellation: Cancellation = .never
    ) throws(SynthesisError) -> Bool {
        try checkStart(engine.sampleRate)
        var joining = joining(into: sink, for: engine)
        defer { (joiner, sink) = (joining.joiner, joining.base) }
        return try speakNext(with: &engine, into: &joining, cancellation)
    }

    /// Speaks all the passages that are left.
    mutating func speakRest<Engine: SpeechEngine, Sink: SpeechSink>(
        with engine: inout Engine,
        into sink: inout Sink,
        cancellation: Cancellation
    ) throws(SynthesisError) {
        try checkStart(engine.sampleRate)
        var joining = joining(into: sink, for: engine)
        defer { (joiner, sink) = (joining.joiner, joining.base) }
        while try speakNext(with: &engine, into: &joining, cancellation) {}
    }
}

extension SpeechRun {
    /// Lends the joiner a sink; before the first passage it is made for `engine`, and the text is opened.
    private mutating func joining<Sink: SpeechSink>(
        into sink: Sink,
        for engine: some SpeechEngine
    ) -> JoiningSink<Sink> {
        let habits = engine.habits
        if passages == nil {
            let sentences = TextReader(request.script, language: request.language, options: request.reading)
            let isRespelled = !request.lexicons.isEmpty && !habits.readsLexicons
            let respelling = isRespelled ? Respelling(request.lexicons) : nil
            let planner = PassagePlanner(sentences, limit: habits.longestPassage, respelling: respelling)
            passages = PassageGatherer(planner, limit: request.pauses.areNatural ? habits.gatheredBytes : 0)
        }
        let joiner = joiner ?? firstJoiner(from: engine.sampleRate, trimming: !habits.trimsEdges)
        self.joiner = nil
        return JoiningSink(joiner: joiner, base: sink)
    }

    /// A joiner that begins with the silence that was asked for, or with what was left at the bookmark.
    private func firstJoiner(from engineRate: SampleRate, trimming: Bool) -> PassageJoiner {
        if let start { return PassageJoiner(from: engineRate, to: rate, trimming: trimming, after: start.joint) }
        var joiner = PassageJoiner(from: engineRate, to: rate, trimming: trimming)
        if request.pauses.start > .zero { joiner.rest(for: request.pauses.start) }
        return joiner
    }

    /// A bookmark is for an engine whose sound has the same rate.
    private func checkStart(_ engineRate: SampleRate) throws(SynthesisError) {
        guard let start, start.rates != [engineRate.hertz, rate.hertz] else { return }
        throw SynthesisError(
            .engineFailed,
            "What was begun with another voice cannot be gone on with. Begin anew, or install that voice again."
        )
    }

    /// Passes over what was spoken before the bookmark.
    private mutating func catchUp(_ cancellation: Cancellation) throws(SynthesisError) {
        guard let start else { return }
        while taken < start.passages, passages?.next() != nil {
            try cancellation.check()
            taken += 1
        }
    }

    private mutating func speakNext<Engine: SpeechEngine, Sink: SpeechSink>(
        with engine: inout Engine,
        into sink: inout JoiningSink<Sink>,
        _ cancellation: Cancellation
    ) throws(SynthesisError) -> Bool {
        passages?.room = request.seed == nil ? room : .max
        try catchUp(cancellation)
        while let planned = passages?.next() {
            try cancellation.check()
            taken += 1
            for pause in planned.pauses { sink.joiner.rest(for: request.pauses.duration(of: pause, at: request.speed)) }
            for warning in planned.warnings { try sink.receive(warning) }
            guard !planned.sentences.isEmpty else { continue }
            try speak(planned, with: &engine, into: &sink, cancellation)
            if passages?.hasWords == true { return true }
        }
        if request.pauses.end > .zero { sink.joiner.rest(for: request.pauses.end) }
        try sink.joiner.finish(into: &sink.base)
        if !sink.joiner.hasSound { throw .nothingToSay(voice: request.voice) }
        return false
    }

    private mutating func speak<Engine: SpeechEngine, Sink: SpeechSink>(
        _ planned: PlannedPassage,
        with engine: inout Engine,
        into sink: inout JoiningSink<Sink>,
        _ cancellation: Cancellation
    ) throws(SynthesisError) {
        let passage = casting.passage(planned, at: offset, with: &engine)
        offset += passage.text.utf8.count
        if !engine.habits.followsManner {
            for warning in passage.manner.warnings(for: engine.name) {
                try sink.receive(TextWarning(warning, at: planned.span))
            }
        }
        sink.joiner.gain = Gain(decibels: planned.delivery.inside(request.delivery).prosody.volume ?? 0)
        try engine.speak(passage, into: &sink, cancellation: cancellation)
        let pause = request.pauses.pause(after: planned.ending, at: request.speed)
        try sink.joiner.endPassage(planned.sentenceSpans, pause: pause, into: &sink.base)
        place = max(place, planned.span.end)
    }
}

extension SynthesisError {
    fileprivate static func nothingToSay(voice: Voice.Name) -> SynthesisError {
        SynthesisError(
            .nothingToSay,
            "There is nothing to say: the text has no word that the voice '\(voice.text)' can speak. "
                + "Give a text with words, or choose a voice for its language."
        )
    }
}
