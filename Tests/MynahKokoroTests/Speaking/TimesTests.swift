import MynahAudio
import MynahKokoro
import MynahSynthesis
import MynahTesting
import MynahText
import Testing

/// When words and sounds are heard.
struct TimesTests {
    private let rate = SampleRate.speech
    private static let text = String(repeating: "Mama said: papa saw a noon sun, and none was sad. ", count: 4)

    @Test(arguments: [0.4, 1, 1.5, 4])
    func `words and sounds are in order, do not overlap, and cover what is heard`(speed: Double) throws {
        let heard = try speak(Self.text, speed: speed)
        let words = heard.words
        #expect(words.count == 44)
        for (word, next) in zip(words, words.dropFirst()) { #expect(word.end <= next.start) }
        let sounds = heard.marks.filter { $0.kind != .word }
        for (sound, next) in zip(sounds, sounds.dropFirst()) { #expect(sound.end <= next.start) }
        #expect(uncovered(by: words, in: heard.samples, speed: speed) == [])
        #expect(uncovered(by: sounds, in: heard.samples, speed: speed) == [])
    }

    /// The double hisses for s alone, and is silent where nothing is said: the middle of each sound must sound as it should.
    @Test(arguments: [0.5, 0.8, 1, 1.3])
    func `times are right at every speed and behind every join`(speed: Double) throws {
        let heard = try speak(Self.text, speed: speed)
        #expect(heard.joins.count >= 1)
        for mark in heard.marks {
            guard case .phoneme(let sound) = mark.kind, sound == "s" || sound == "a" else { continue }
            let middle = rate.samples(in: (mark.start + mark.end) / 2)
            let window = heard.samples[max(0, middle - 160)..<min(heard.samples.count, middle + 160)]
            let tone = SignalMeasurement.toneLevel(at: 150, in: window, rate: rate.hertz)
            #expect(sound == "a" ? tone > -36 : tone < -36, "\(sound) at \(mark.start): \(tone) dB")
        }
    }

    @Test func `sounds fill their word and bear its span`() throws {
        let heard = try speak("Mama said.", speed: 1)
        let sounds = heard.marks.filter { $0.kind != .word }
        #expect(sounds.map(\.kind) == ["m", "a", "m", "a", "s", "a", "i", "d"].map { .phoneme($0) })
        #expect(sounds.map(\.span.start) == [0, 0, 0, 0, 5, 5, 5, 5])
        #expect(sounds[0].start == heard.words[0].start && sounds[3].end == heard.words[0].end)
        #expect(sounds[4].start == heard.words[1].start && sounds[7].end == heard.words[1].end)
        #expect(heard.words[0].end == heard.words[1].start, "half of the space belongs to each")
    }

    @Test func `what is read as several words is one mark`() throws {
        let text = "It costs $25 now."
        let heard = try speak(text, speed: 1)
        #expect(
            heard.words.map { String(decoding: Array(text.utf8)[$0.span.range], as: UTF8.self) } == [
                "It", "costs", "$25", "now",
            ]
        )
    }

    @Test func `signs that are given are words at their own bytes`() throws {
        var engine = DoubledEngine()
        var sink = CollectingSink()
        try engine.speak(signs: "həlˈO wˈɜɹld.", like: passage("", speed: 1), into: &sink, cancellation: .never)
        #expect(sink.words.map { [$0.span.start, $0.span.end] } == [[0, 7], [8, 17]])
        let sounds = sink.marks.compactMap { mark -> String? in
            if case .phoneme(let sound) = mark.kind { sound } else { nil }
        }
        #expect(sounds == ["h", "ə", "l", "oʊ", "w", "ɜ", "ɹ", "l", "d"])
    }

    @Test func `words keep their places in the caller's text through the synthesizer`() throws {
        var engine = DoubledEngine()
        var sink = CollectingSink()
        let request = SpeechRequest(
            text: SourceText(Self.text),
            voice: DoubledEngine.voice,
            language: LanguageTag("en-US")!
        )
        try Synthesizer(rate: SampleRate(hertz: 16_000)!).speak(request, with: &engine, into: &sink)
        #expect(sink.words.count == 44)
        let starts = sink.words.map(\.span.start)
        #expect(starts == starts.sorted() && Set(starts).count == 44)
        let sentences = sink.marks.filter { $0.kind == .sentence }
        #expect(sentences.count == 4)
        for (one, next) in zip(sentences, sentences.dropFirst()) { #expect(one.end <= next.start) }
    }

    @Test func `words are told of before they are heard, through the synthesizer too`() throws {
        var engine = DoubledEngine()
        var sink = OrderedSink()
        let request = SpeechRequest(
            text: SourceText(Self.text),
            voice: DoubledEngine.voice,
            language: LanguageTag("en-US")!
        )
        try Synthesizer(rate: rate).speak(request, with: &engine, into: &sink)
        #expect(sink.lateness.count == 44)
        #expect(sink.lateness.allSatisfy { $0 <= 0 }, "\(sink.lateness)")
    }

    /// The moments, in tenths of a second, at which something is heard and nothing marked; edges blur by 60 ms.
    private func uncovered(by marks: [SpeechMark], in samples: [Float], speed: Double) -> [Double] {
        var isMarked = [Bool](repeating: false, count: samples.count)
        let blur = Int(1_440 * max(1, 0.5 / speed))
        for mark in marks {
            let range = rate.samples(in: mark.start) - blur..<rate.samples(in: mark.end) + blur
            for index in range.clamped(to: samples.indices) { isMarked[index] = true }
        }
        return samples.indices.filter { !isMarked[$0] && abs(samples[$0]) > 0.01 }.map { Double($0) / 24_000 }
    }

    private func speak(_ text: String, speed: Double) throws -> HeardSpeech {
        var engine = DoubledEngine()
        var heard = HeardSpeech()
        try engine.speak(passage(text, speed: speed), into: &heard, cancellation: .never)
        return heard
    }

    private func passage(_ text: String, speed: Double) -> Passage {
        Passage(
            text: text,
            span: SourceSpan(start: 0, end: text.utf8.count),
            voice: DoubledEngine.voice,
            language: LanguageTag("en-US")!,
            speed: Speed(speed)!
        )
    }
}

/// Measures how many samples of each word were given before its mark.
private struct OrderedSink: SpeechSink {
    private(set) var lateness: [Int] = []
    private var given = 0

    mutating func receive(_ samples: [Float]) throws(SynthesisError) { given += samples.count }

    mutating func receive(_ mark: SpeechMark) throws(SynthesisError) {
        guard mark.kind == .word else { return }
        lateness.append(given - SampleRate.speech.samples(in: mark.start))
    }
}
