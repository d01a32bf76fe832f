import MynahAudio
import MynahKokoro
import MynahSynthesis
import MynahTesting
import MynahText
import Testing

struct EngineFuzzTests {
    @Test(arguments: 0..<FuzzRounds.count(usual: 60))
    func `joins and times whatever a network makes of whatever signs`(seed: Int) throws {
        var random = SeededRandom(seed: UInt64(seed))
        let parts = ["a", "ˈ", "ː", " ", " ", ". ", ", ", "—", "(", "”", "həlˈO", "/", "7", "\u{303}", "sˈʌm wˈɜɹdz"]
        let signs = (0..<Int.random(in: 0...40, using: &random)).map { _ in parts.randomElement(using: &random)! }
            .joined()
        var engine = KokoroEngine(
            network: WildNetwork(random: random),
            vocabulary: SpeakingDouble.vocabulary,
            voices: NumberedVoices(),
            phonemes: LetterSounds()
        )
        let passage = Passage(
            items: [],
            span: SourceSpan(start: 0, end: 0),
            voice: DoubledEngine.voice,
            language: LanguageTag("en-US")!,
            speed: Speed(clamping: Double.random(in: 0.2...4, using: &random))
        )
        var sink = CollectingSink()
        try engine.speak(signs: signs, like: passage, into: &sink, cancellation: .never)
        let end = SampleRate.speech.duration(ofSamples: sink.samples.count)
        #expect(sink.samples.allSatisfy { abs($0) <= 1 })
        #expect(sink.marks.allSatisfy { .zero <= $0.start && $0.end <= end && $0.span.end <= signs.utf8.count })
        for (word, next) in zip(sink.words, sink.words.dropFirst()) {
            #expect(word.end <= next.start && word.span.end <= next.span.start)
        }
    }
}

/// Makes noise, silence or nothing for each token, for as long as it likes.
private struct WildNetwork: KokoroVoicing {
    var random: SeededRandom

    mutating func voice(
        _ request: VoicingRequest,
        cancellation: Cancellation
    ) throws(SynthesisError) -> VoicedSpeech {
        let most = Int.random(in: 0...3, using: &random)
        let frames = request.tokens.map { _ in Int.random(in: 0...most, using: &random) }
        let samples = frames.flatMap { count in
            let loudness = Float.random(in: 0...4, using: &random)
            return TestSignal.noise(amplitude: loudness < 1 ? 0 : loudness, count: count * 60, seed: random.next())
        }
        return VoicedSpeech(samples: samples, frames: frames)
    }
}
