import MynahAudio
import MynahKokoro
import MynahSynthesis
import MynahTesting
import MynahText
import Testing

/// What is heard at the edges of utterances and between them.
struct JoinTests {
    private let rate = SampleRate.speech
    private static let phrases = "we went along the river to the old mill, and there we met a man with a red hat, "
    private static let clauseless = "we went along the river to the old mill and there we met a man with a red hat "

    private static let texts = [
        String(repeating: phrases, count: 4), String(repeating: clauseless, count: 4),
        String(repeating: "We went along the river to the mill. ", count: 8),
    ]

    @Test(arguments: zip([texts[0], texts[1], texts[2], texts[1]], [1, 1, 0.6, 3.0]))
    func `joins cannot be heard`(text: String, speed: Double) throws {
        let heard = try speak(text, speed: speed)
        #expect(heard.joins.count >= 2)
        let measured = JoinMeasurement(heard.samples, joins: heard.joins)
        #expect(measured.stepAtJoins <= measured.stepElsewhere)
        #expect(measured.fluxAtJoins <= measured.fluxElsewhere)
    }

    @Test func `the measurement hears a join that clicks`() throws {
        var voice = ToyVoice(VoicingRequest(tokens: [], style: []), frames: [40], level: 1)
        voice.add(.vowel, frames: 40)
        let peak = try #require(
            voice.samples.indices.dropFirst(9_000).dropLast(9_000).max { voice.samples[$0] < voice.samples[$1] }
        )
        let clicking = voice.samples[3_000..<peak] + voice.samples[peak...].map { -$0 }
        let measured = JoinMeasurement(Array(clicking), joins: [peak - 3_000])
        #expect(measured.stepAtJoins > measured.stepElsewhere)
        #expect(measured.fluxAtJoins > measured.fluxElsewhere)
    }

    @Test(arguments: zip([phrases, clauseless, phrases].map { String(repeating: $0, count: 3) }, [0.25, 0.4, 4]))
    func `leaves no hole of 300 ms inside a sentence`(text: String, speed: Double) throws {
        let heard = try speak(text, speed: speed)
        for join in heard.joins {
            let hole = silence(around: join, in: heard.samples)
            #expect(hole <= .milliseconds(300), "\(hole) at sample \(join)")
        }
    }

    @Test func `pauses by the punctuation`() throws {
        func hole(_ text: String) throws -> Duration {
            let heard = try speak(text)
            return silence(around: try #require(heard.joins.first), in: heard.samples)
        }
        let (word, phrase) = (try hole(Self.texts[1]), try hole(Self.texts[0]))
        let clause = try hole(Self.texts[0].replacing(",", with: ";"))
        let sentence = try hole(Self.texts[2])
        #expect(.milliseconds(30) <= word && word <= .milliseconds(110), "\(word)")
        #expect(word < phrase && phrase < clause && clause < sentence, "\(word), \(phrase), \(clause), \(sentence)")
        #expect(.milliseconds(380) <= sentence && sentence <= .milliseconds(450), "\(sentence)")
    }

    @Test(arguments: [0.25, 0.5, 1, 2, 4])
    func `takes the network's silence off both ends`(speed: Double) throws {
        let heard = try speak("We went along the river.", speed: speed)
        let stretch = max(1, 0.5 / speed)
        #expect(leadingSilence(heard.samples) <= .milliseconds(40) * stretch)
        #expect(leadingSilence(heard.samples.reversed()) <= .milliseconds(70) * stretch)
    }

    @Test(arguments: [0.25, 0.5, 0.8])
    func `makes no vowel of a stretched silence`(speed: Double) throws {
        let heard = try speak("Sss.", speed: speed)
        let tone = SignalMeasurement.toneLevel(at: 150, in: heard.samples, rate: 24_000)
        #expect(tone < -60, "a hiss alone is asked for")
    }

    @Test(arguments: ["Yes.", "No", "Oh.", "A man."])
    func `cuts the noise behind a short prompt`(text: String) throws {
        let heard = try speak(text)
        let last = try #require(heard.words.last)
        let rest = heard.samples.dropFirst(rate.samples(in: last.end))
        #expect(rest.count <= 1_300)
        #expect(heard.samples.count < rate.samples(in: .milliseconds(900)))
    }

    @Test(arguments: [0.25, 0.5, 1, 1.5, 2, 4])
    func `loses neither the first word nor the last`(speed: Double) throws {
        for text in ["Wait.", "Sit down now, please stop", "He said hush."] {
            let heard = try speak(text, speed: speed)
            let words = text.split(separator: " ").count
            #expect(heard.words.count == words)
            for word in heard.words {
                let range = rate.samples(in: word.start)..<rate.samples(in: word.end)
                #expect(range.count > 600, "\(word)")
                #expect(SignalMeasurement.level(of: heard.samples[range]) > -50, "\(word)")
            }
        }
    }

    @Test func `brings utterances to one loudness`() throws {
        let heard = try speak(Self.texts[2], unevenness: 5)
        let (least, most) = try #require(loudness(of: heard))
        #expect(most - least <= 1)
    }

    @Test func `is heard whole through the synthesizer, without another trim`() throws {
        var engine = DoubledEngine()
        var (alone, whole) = (CollectingSink(), CollectingSink())
        let text = "He said hush."
        try engine.speak(passage(text, speed: 1), into: &alone, cancellation: .never)
        let request = SpeechRequest(
            text: SourceText(text),
            voice: DoubledEngine.voice,
            language: LanguageTag("en-US")!
        )
        try Synthesizer().speak(request, with: &engine, into: &whole)
        #expect(abs(alone.samples.count - whole.samples.count) <= 240)
        #expect(whole.words.map(\.span) == alone.words.map(\.span))
    }

    private func loudness(of heard: HeardSpeech) -> (Double, Double)? {
        let edges = [0] + heard.joins + [heard.samples.count]
        let levels = zip(edges, edges.dropFirst()).compactMap { start, end -> Double? in
            var meter = LoudnessMeter(rate: rate)
            meter.listen(to: Array(heard.samples[start..<end]))
            return meter.integrated
        }
        guard let least = levels.min(), let most = levels.max() else { return nil }
        return (least, most)
    }

    /// How long it is silent around a sample.
    private func silence(around place: Int, in samples: [Float]) -> Duration {
        let before = samples[..<place].reversed().prefix { abs($0) < 0.001 }.count
        return rate.duration(ofSamples: before + samples[place...].prefix { abs($0) < 0.001 }.count)
    }

    private func leadingSilence(_ samples: [Float]) -> Duration {
        rate.duration(ofSamples: samples.prefix { abs($0) < 0.001 }.count)
    }

    private func speak(_ text: String, speed: Double = 1, unevenness: Double = 5) throws -> HeardSpeech {
        var network = SpeakingDouble()
        network.unevenness = unevenness
        var engine = DoubledEngine(network)
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

/// What came of a passage, and where its utterances begin behind the first.
struct HeardSpeech: SpeechSink {
    private(set) var samples: [Float] = []
    private(set) var joins: [Int] = []
    private(set) var marks: [SpeechMark] = []

    var words: [SpeechMark] { marks.filter { $0.kind == .word } }

    mutating func receive(_ samples: [Float]) throws(SynthesisError) {
        let isPause = samples.allSatisfy { $0 == 0 }
        if !isPause, !self.samples.isEmpty { joins.append(self.samples.count) }
        self.samples += samples
    }

    mutating func receive(_ mark: SpeechMark) throws(SynthesisError) { marks.append(mark) }
}
