import MynahAudio
import MynahSynthesis
import MynahTesting
import MynahText
import Testing

struct SpeechRunTests {
    private static let text =
        "One two. Three four, five?Six <break time=\"1s\"/> seven… Eight. Nine ten. <break time=\"400ms\"/>"

    @Test(arguments: [8_000, 24_000, 44_100])
    func `sounds the same in steps by many engines as in one go`(hertz: Int) throws {
        let rate = try #require(SampleRate(hertz: hertz))
        let request = try Self.request(Self.text)
        var whole = CollectingSink()
        var single = LoudEngine(SilentEngine())
        try Synthesizer(rate: rate).speak(request, with: &single, into: &whole)
        var run = SpeechRun(request, rate: rate)
        var stepped = CollectingSink()
        var goesOn = true
        while goesOn {
            var another = LoudEngine(SilentEngine())
            goesOn = try run.speakNext(with: &another, into: &stepped)
        }
        #expect(stepped.samples == whole.samples)
        #expect(stepped.marks == whole.marks)
    }

    @Test(arguments: [8_000, 24_000, 44_100])
    func `goes on at a bookmark as if it had never stopped`(hertz: Int) throws {
        let rate = try #require(SampleRate(hertz: hertz))
        var request = try Self.request(Self.text)
        request.seed = 7
        request.pauses.start = .milliseconds(70)
        var whole = CollectingSink()
        var single = LoudEngine(SilentEngine())
        try Synthesizer(rate: rate).speak(request, with: &single, into: &whole)
        var run = SpeechRun(request, rate: rate)
        var stepped = CollectingSink()
        var engine = LoudEngine(SilentEngine())
        while try run.speakNext(with: &engine, into: &stepped) {
            let bookmark = try #require(run.bookmark)
            #expect(SpeechRun.Bookmark(bytes: bookmark.bytes) == bookmark)
            run = SpeechRun(request, rate: rate, from: try #require(SpeechRun.Bookmark(bytes: bookmark.bytes)))
            #expect(run.place == bookmark.place)
        }
        #expect(stepped.samples == whole.samples)
        #expect(stepped.marks == whole.marks)
    }

    @Test func `refuses a bookmark of another engine's`() throws {
        var (engine, sink) = (LoudEngine(SilentEngine()), CollectingSink())
        let request = try Self.request(Self.text)
        var run = SpeechRun(request, rate: .speech)
        _ = try run.speakNext(with: &engine, into: &sink)
        var other = SpeechRun(request, rate: try #require(SampleRate(hertz: 8_000)), from: try #require(run.bookmark))
        let error = #expect(throws: SynthesisError.self) { try other.speakNext(with: &engine, into: &sink) }
        #expect(error?.code == .engineFailed)
    }

    @Test func `takes no bytes for a bookmark that are none`() throws {
        var (engine, sink) = (LoudEngine(SilentEngine()), CollectingSink())
        let rate = try #require(SampleRate(hertz: 44_100))
        let request = try Self.request(Self.text)
        var run = SpeechRun(request, rate: rate)
        _ = try run.speakNext(with: &engine, into: &sink)
        let bytes = try #require(run.bookmark).bytes
        var random = SeededRandom(seed: 3)
        for _ in 0..<FuzzRounds.count(usual: 200) {
            var broken = bytes
            broken[Int.random(in: 0..<broken.count, using: &random)] = .random(in: 0...255, using: &random)
            broken.removeLast(Int.random(in: 0...8, using: &random))
            guard let bookmark = SpeechRun.Bookmark(bytes: broken) else { continue }
            var resumed = SpeechRun(request, rate: rate, from: bookmark)
            _ = try? resumed.speakNext(with: &engine, into: &sink)
        }
        #expect(SpeechRun.Bookmark(bytes: []) == nil)
    }

    @Test func `speaks one passage a step and says when none is left`() throws {
        let recorder = RecordingEngine(LoudEngine(SilentEngine()))
        var (engine, sink) = (recorder, CollectingSink())
        var run = SpeechRun(try Self.request("One. Two. <break time=\"1s\"/>"))
        #expect(try run.speakNext(with: &engine, into: &sink))
        #expect(recorder.passages.map(\.text) == ["One."])
        #expect(run.place == "<speak>One.".utf8.count)
        #expect(try !run.speakNext(with: &engine, into: &sink))
        #expect(recorder.passages.map(\.text) == ["One.", "Two."])
        #expect(sink.samples.count == SampleRate.speech.samples(in: .milliseconds(100 + 350 + 100 + 1_000)))
    }

    @Test func `goes on from a copy where an engine failed`() throws {
        let failure = SynthesisError(.engineFailed, "The engine broke.")
        var broken = FailingEngine(LoudEngine(SilentEngine())) { $0.text == "Two." ? failure : nil }
        var (engine, sink) = (LoudEngine(SilentEngine()), CollectingSink())
        var run = SpeechRun(try Self.request("One. Two."))
        _ = try run.speakNext(with: &broken, into: &sink)
        var copy = run
        #expect(throws: failure) { try run.speakNext(with: &broken, into: &sink) }
        #expect(try !copy.speakNext(with: &engine, into: &sink))
        #expect(sink.words.count == 2)
    }

    /// The sentences have 40 bytes each.
    @Test(
        arguments: [
            (.max, nil, [1, 2, 1]), (100, nil, [1, 2, 1]), (70, nil, [1, 1, 1, 1]), (0, nil, [1, 1, 1, 1]),
            (0, 7, [1, 2, 1]),
        ] as [(Int, UInt64?, [Int])]
    )
    func `keeps passages as short as the time is, where no seed fixes them`(room: Int, seed: UInt64?, counts: [Int])
        throws
    {
        let recorder = RecordingEngine(LoudEngine(GatheringEngine()))
        var (engine, sink) = (recorder, CollectingSink())
        let sentence = "There is nothing here that is very long. "
        var request = try Self.request(String(repeating: sentence, count: 4))
        request.seed = seed
        var run = SpeechRun(request)
        run.room = room
        while try run.speakNext(with: &engine, into: &sink) { run.room = room }
        #expect(recorder.passages.map { ($0.text.utf8.count + 1) / sentence.utf8.count } == counts)
        #expect(recorder.passages.allSatisfy { $0.seed == seed })
    }

    private static func request(_ text: String) throws -> SpeechRequest {
        let script = try Script(SourceText("<speak>\(text)</speak>"), format: .ssml)
        return SpeechRequest(script, voice: SilentEngine.voice, language: LanguageTag("en")!)
    }
}

/// Likes to be given some sentences at a time.
private struct GatheringEngine: SpeechEngine {
    private var base = SilentEngine()

    var name: EngineName { base.name }
    var sampleRate: SampleRate { base.sampleRate }
    var habits: EngineHabits { EngineHabits(gatheredBytes: 600) }

    mutating func voices() throws(SynthesisError) -> [Voice] { base.voices() }

    mutating func speak<Sink: SpeechSink>(
        _ passage: Passage,
        into sink: inout Sink,
        cancellation: Cancellation
    ) throws(SynthesisError) {
        try base.speak(passage, into: &sink, cancellation: cancellation)
    }
}
