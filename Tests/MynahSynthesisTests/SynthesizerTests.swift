import MynahAudio
import MynahPhonemes
import MynahSynthesis
import MynahTesting
import MynahText
import Testing

struct SynthesizerTests {
    /// 100 ms a word at 24 kHz, so two words are 4,800 samples.
    @Test func `joins sentences with the pauses that are asked for`() throws {
        let heard = try speak("One two. Three.\n\nFour.")
        let length = [200, 350, 100, 700, 100].reduce(0, +)
        #expect(heard.samples.count == SampleRate.speech.samples(in: .milliseconds(length)))
        #expect(heard.samples[4_800..<(4_800 + 8_400)].allSatisfy { $0 == 0 })
        #expect(heard.samples[..<4_800].allSatisfy { $0 != 0 })
    }

    @Test func `marks words and sentences in the time of the whole`() throws {
        let heard = try speak("One two. Three.")
        let words = heard.words.map { [$0.span.start, $0.span.end, milliseconds($0.start), milliseconds($0.end)] }
        #expect(words == [[0, 3, 0, 100], [4, 7, 100, 200], [9, 14, 550, 650]])
        let sentences = heard.marks.filter { $0.kind == .sentence }
        #expect(
            sentences.map { [$0.span.start, $0.span.end, milliseconds($0.start), milliseconds($0.end)] } == [
                [0, 8, 0, 200], [9, 15, 550, 650],
            ]
        )
    }

    @Test func `shortens pauses with the speed`() throws {
        let heard = try speak("One. Two.", speed: Speed(2)!)
        #expect(heard.samples.count == SampleRate.speech.samples(in: .milliseconds(50 + 175 + 50)))
    }

    @Test func `cuts an engine's silence back and moves its marks along`() throws {
        var engine = PaddedEngine(silence: 12_000)
        var sink = CollectingSink()
        try Synthesizer().speak(request("One. Two."), with: &engine, into: &sink)
        let sound = 2 * 2_400
        let (lead, tail) = (2 * 720, 2 * 1_440)
        #expect(sink.samples.count == sound + lead + tail + 8_400)
        #expect(sink.words.map { milliseconds($0.start) } == [30, 30 + 100 + 60 + 350 + 30])
    }

    @Test func `writes a request's aliases for engines that speak from letters, and tells of sounds once`() throws {
        var engine = RecordingEngine(LoudEngine(SilentEngine()))
        var sink = CollectingSink()
        var request = request("The W3C likes tomatoes. Tomatoes!")
        request.lexicons = [
            try UserLexicon(Array("W3C = World Wide Web\ntomatoes /təˈmɑːtoʊz/".utf8), accent: .american)
        ]
        try Synthesizer().speak(request, with: &engine, into: &sink)
        #expect(engine.passages.map(\.text) == ["The World Wide Web likes tomatoes.", "Tomatoes!"])
        #expect(engine.passages.allSatisfy { $0.lexicons.isEmpty })
        #expect(sink.warnings.map { [$0.span.start, $0.span.end] } == [[14, 22], [24, 32]])
        #expect(sink.words.map { [$0.span.start, $0.span.end] }.contains([4, 7]))
    }

    @Test(arguments: [8_000, 16_000, 22_050, 44_100, 48_000])
    func `gives samples at the rate that is asked for`(hertz: Int) throws {
        let rate = try #require(SampleRate(hertz: hertz))
        let heard = try speak("One two. Three.", rate: rate)
        #expect(heard.samples.count == rate.samples(in: .milliseconds(650)))
    }

    @Test(arguments: ["", "  \n ", "…", "?!", "\0"])
    func `says so when there is nothing to say`(text: String) {
        let error = #expect(throws: SynthesisError.self) { try speak(text) }
        #expect(error?.code == .nothingToSay)
        #expect(
            error?.message == "There is nothing to say: the text has no word that the voice 'silent' can speak. "
                + "Give a text with words, or choose a voice for its language."
        )
    }

    @Test func `gives what was spoken before an engine fails`() {
        let failure = SynthesisError(.engineFailed, "The engine broke.")
        var engine = FailingEngine(LoudEngine(SilentEngine())) { $0.text == "Two." ? failure : nil }
        var sink = CollectingSink()
        #expect(throws: failure) { try Synthesizer().speak(request("One. Two. Three."), with: &engine, into: &sink) }
        #expect(sink.samples.count == 2_400)
        #expect(sink.words.count == 1)
    }

    @Test func `asks whether to go on before each passage`() {
        let recorder = RecordingEngine(LoudEngine(SilentEngine()))
        var engine = recorder
        var sink = CollectingSink()
        let cancellation = Cancellation { true }
        #expect(throws: SynthesisError(.cancelled, "The work was cancelled.")) {
            try Synthesizer().speak(request("One."), with: &engine, into: &sink, cancellation: cancellation)
        }
        #expect(recorder.passages.isEmpty)
    }

    @Test func `gives the engine each sentence with its place`() throws {
        let recorder = RecordingEngine(LoudEngine(SilentEngine()))
        var engine = recorder
        var sink = CollectingSink()
        try Synthesizer().speak(request("Héllo. \0 You."), with: &engine, into: &sink)
        #expect(recorder.passages.map(\.text) == ["Héllo.", "You."])
        #expect(recorder.passages.map(\.span) == [SourceSpan(start: 0, end: 7), SourceSpan(start: 10, end: 14)])
    }

    @Test(arguments: [-120.0, -40, 0, 6])
    func `finds the edges of speech however loud it is to be`(volume: Double) throws {
        var engine = PaddedEngine(silence: 12_000)
        var (sink, plain) = (CollectingSink(), CollectingSink())
        var request = request("One. Two.")
        try Synthesizer().speak(request, with: &engine, into: &plain)
        request.delivery.prosody.volume = volume
        try Synthesizer().speak(request, with: &engine, into: &sink)
        #expect(sink.samples.count == plain.samples.count && sink.marks == plain.marks)
        let factor = Gain(decibels: volume).factor
        #expect(zip(sink.samples, plain.samples).allSatisfy { abs($0 - $1 * factor) <= 1e-6 })
    }

    @Test func `tells once of a manner that the voice cannot follow`() throws {
        var engine = LoudEngine(SilentEngine())
        var sink = CollectingSink()
        var request = request("One. Two.")
        request.delivery.prosody.pitch = 4
        request.delivery.style = "calm"
        try Synthesizer().speak(request, with: &engine, into: &sink)
        #expect(
            sink.warnings.map(\.message) == [
                "The voices of silent cannot change their pitch and speak as usual.",
                #"The voices of silent cannot speak as "calm" and speak as usual."#,
            ]
        )
    }

    private func speak(_ text: String, speed: Speed = .normal, rate: SampleRate = .speech) throws -> CollectingSink {
        var engine = LoudEngine(SilentEngine())
        var sink = CollectingSink()
        try Synthesizer(rate: rate).speak(request(text, speed: speed), with: &engine, into: &sink)
        return sink
    }

    private func request(_ text: String, speed: Speed = .normal) -> SpeechRequest {
        SpeechRequest(text: SourceText(text), voice: SilentEngine.voice, language: LanguageTag("en")!, speed: speed)
    }

    private func milliseconds(_ time: Duration) -> Int {
        Int((time / .milliseconds(1)).rounded())
    }
}

/// Speaks loudly between two stretches of silence.
private struct PaddedEngine: SpeechEngine {
    let silence: Int
    var base = LoudEngine(SilentEngine())

    var name: EngineName { base.name }
    var sampleRate: SampleRate { base.sampleRate }

    init(silence: Int) { self.silence = silence }

    mutating func voices() throws(SynthesisError) -> [Voice] { try base.voices() }

    mutating func speak<Sink: SpeechSink>(
        _ passage: Passage,
        into sink: inout Sink,
        cancellation: Cancellation
    ) throws(SynthesisError) {
        var heard = CollectingSink()
        try base.speak(passage, into: &heard, cancellation: cancellation)
        let padding = [Float](repeating: 0, count: silence)
        try sink.receive(padding + heard.samples + padding)
        let shift = sampleRate.duration(ofSamples: silence)
        for mark in heard.marks {
            try sink.receive(
                SpeechMark(kind: mark.kind, span: mark.span, start: mark.start + shift, end: mark.end + shift)
            )
        }
    }
}
