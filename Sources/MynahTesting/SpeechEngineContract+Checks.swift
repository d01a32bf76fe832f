import MynahAudio
import MynahSynthesis
import MynahText

extension SpeechEngineContract {
    func checkVoices(of engine: inout any SpeechEngine) throws {
        let voices = try engine.voices()
        try require(!voices.isEmpty, "it offers no voice")
        try require(Set(voices.map(\.name)).count == voices.count, "two of its voices have the same name")
        try require(voices.allSatisfy { $0.engine == engine.name }, "a voice names another engine as its own")
        try require(voices.allSatisfy { !$0.title.isEmpty }, "a voice has no title")
        try require(voices.contains { $0.name == voice }, "the voice '\(voice.text)' is not among its voices")
    }

    func checkSamples(of engine: inout any SpeechEngine) throws {
        let heard = try speak(text, with: &engine)
        try require(!heard.samples.isEmpty, "it makes no samples for words")
        try require(heard.samples.allSatisfy(\.isFinite), "a sample is not a finite number")
        try require(heard.samples.allSatisfy { abs($0) <= 1 }, "a sample lies outside ±1")
    }

    func checkSilence(of engine: inout any SpeechEngine) throws {
        for nothing in ["", " ", "\n\n", "…", "!?", "—", "\u{200B}"] {
            _ = try speak(nothing, with: &engine)
        }
        try checkSamples(of: &engine)
    }

    func checkMarks(of engine: inout any SpeechEngine) throws {
        let offset = 1_000
        let heard = try speak(text, at: offset, with: &engine)
        let length = engine.sampleRate.duration(ofSamples: heard.samples.count)
        let words = heard.words
        try require(!words.isEmpty, "it marks no words")
        for mark in heard.marks {
            try require(offset <= mark.span.start, "a mark begins before its passage")
            try require(mark.span.end <= offset + text.utf8.count, "a mark ends behind its passage")
            try require(.zero <= mark.start && mark.end <= length, "a mark lies outside the audio")
        }
        for (word, next) in zip(words, words.dropFirst()) {
            try require(word.start <= next.start, "word marks are not in the order of their start")
            try require(word.span.end <= next.span.start, "a word mark comes back to an earlier word")
        }
        try require(
            Set(words.map(\.span)) == Set(spans(shiftedBy: offset)),
            "the marked words are not the words of the text"
        )
    }

    func checkUnknownVoice(of engine: inout any SpeechEngine) throws {
        let stranger = Voice.Name("nobody-has-this-name")!
        try requireError(.unknownVoice, "it does not refuse a voice that it lacks") {
            var sink = CollectingSink()
            let passage = Passage(text: text, span: span(of: text), voice: stranger, language: language)
            try engine.speak(passage, into: &sink, cancellation: .never)
        }
        try checkSamples(of: &engine)
    }

    func checkCancellation(of engine: inout any SpeechEngine) throws {
        try requireError(.cancelled, "it speaks although it was cancelled before") {
            var sink = CollectingSink()
            try engine.speak(passage(text), into: &sink, cancellation: Cancellation { true })
        }
        let long = String(repeating: text + " ", count: 50)
        let source = FirstSamples()
        try requireError(.cancelled, "it does not notice a cancellation while it speaks") {
            var sink = TellingSink(first: source)
            try engine.speak(passage(long), into: &sink, cancellation: source.cancellation)
        }
        try checkSamples(of: &engine)
    }

    func checkRefusal(of engine: inout any SpeechEngine) throws {
        let refusal = SynthesisError(.outputFailed, "The disk is full.", cause: "a test")
        var thrown: SynthesisError?
        do {
            var sink = CollectingSink(refusal: refusal)
            try engine.speak(passage(text), into: &sink, cancellation: .never)
        } catch {
            thrown = error
        }
        try require(thrown == refusal, "it does not pass on the error of a sink unchanged")
        try checkSamples(of: &engine)
    }

    func checkRepetition(of engine: inout any SpeechEngine) throws {
        let first = try speak(text, with: &engine)
        _ = try speak("Something else.", with: &engine)
        let second = try speak(text, with: &engine)
        try require(first.samples == second.samples, "the same passage does not give the same samples")
        try require(first.marks == second.marks, "the same passage does not give the same marks")
    }

    func checkHostileText(of engine: inout any SpeechEngine) throws {
        for hostile in Self.hostileTexts {
            let heard = try speak(hostile, with: &engine)
            try require(heard.samples.allSatisfy { abs($0) <= 1 }, "a sample lies outside ±1 for hostile text")
            let inside = heard.marks.allSatisfy { $0.span.end <= hostile.utf8.count }
            try require(inside, "a mark lies outside hostile text")
        }
        try checkSamples(of: &engine)
    }

    func checkSpeed(of engine: inout any SpeechEngine) throws {
        let normal = try speak(text, with: &engine).samples.count
        let fast = try speak(text, speed: Speed(2)!, with: &engine).samples.count
        let slow = try speak(text, speed: Speed(0.5)!, with: &engine).samples.count
        try require((0.35...0.65).contains(Double(fast) / Double(normal)), "twice the speed is not half the time")
        try require((1.6...2.4).contains(Double(slow) / Double(normal)), "half the speed is not twice the time")
    }
}

extension SpeechEngineContract {
    /// Text that has broken engines: controls, other scripts, joined emoji, markup, unpaired and endless words.
    static let hostileTexts: [String] = [
        "\0", "a\0b", "\u{1B}[31mred\u{7}", "\u{FEFF}mark", "\u{202E}turned\u{202C}",
        "👩‍👩‍👧‍👦 family", "naïve café", "don’t “quote” me — ever…", "Привет, мир", "你好世界。", "مرحبا بالعالم", "नमस्ते",
        "<speak><break time='1s'/></speak>", "[[h@l'oU]]", "&#x27;&amp;", "{ \"a\": 1 }", "%s %n %d \\n", "`$(true)`",
        "3.14159265358979323846264338327950288419716939937510", "1,000,000,000,000,000,000,000",
        String(repeating: "a", count: 2_000), String(repeating: "7", count: 300), String(repeating: "(", count: 1_000),
        String(repeating: "e\u{301}", count: 500), String(repeating: "\u{1F600}", count: 200),
    ]

    private func spans(shiftedBy offset: Int) -> [SourceSpan] {
        PlainWords.ranges(in: text).map { SourceSpan(start: $0.lowerBound + offset, end: $0.upperBound + offset) }
    }

    private func span(of text: String, at offset: Int = 0) -> SourceSpan {
        SourceSpan(start: offset, end: offset + text.utf8.count)
    }

    private func passage(_ text: String, at offset: Int = 0, speed: Speed = .normal) -> Passage {
        Passage(text: text, span: span(of: text, at: offset), voice: voice, language: language, speed: speed)
    }

    private func speak(
        _ text: String,
        at offset: Int = 0,
        speed: Speed = .normal,
        with engine: inout any SpeechEngine
    ) throws -> CollectingSink {
        var sink = CollectingSink()
        try engine.speak(passage(text, at: offset, speed: speed), into: &sink, cancellation: .never)
        return sink
    }

    private func require(_ condition: Bool, _ failure: String) throws {
        if !condition { throw BrokenPromise(sentence: "Broken: \(failure).") }
    }

    private func requireError(_ code: SynthesisError.Code, _ failure: String, _ body: () throws -> Void) throws {
        do {
            try body()
        } catch let error as SynthesisError where error.code == code {
            return
        }
        throw BrokenPromise(sentence: "Broken: \(failure).")
    }
}
