import MynahAudio
import MynahKokoro
import MynahSynthesis
import MynahTesting
import MynahText
import Testing

/// What the engine asks of its network, and what it does with passages.
struct KokoroEngineTests {
    private let rate = SampleRate.speech

    @Test func `describes the model's voices`() {
        let voices = DoubledEngine().voices()
        #expect(voices.map(\.title) == ["Heart", "Bella", "Sky", "Puck", "Emma", "my_own.voice"])
        #expect(voices.map(\.languages[0].text) == ["en-US", "en-US", "en-US", "en-US", "en-GB", "en-US"])
        #expect(voices.map(\.gender) == [.female, .female, .female, .male, .female, .unspecified])
    }

    @Test func `feeds the signs between edges, with the row for so many signs`() throws {
        let asked = try requests(for: "Hello, world.")
        #expect(asked.map(\.tokens) == [tokens("hˈello, wˈorld.")])
        #expect(asked.map { $0.style[0] } == [15])
        #expect(asked.map { $0.style[255] } == [1])
        #expect(asked.map(\.seed) == [42])
    }

    @Test func `counts signs that the model lacks for the row, and warns of each once`() throws {
        var sink = CollectingSink()
        let network = SpeakingDouble()
        var engine = DoubledEngine(network)
        try engine.speak(signs: "hˈello w/7/", like: passage(""), into: &sink, cancellation: .never)
        let place = SourceSpan(start: 8, end: 12)
        #expect(
            sink.warnings == [
                TextWarning(#"The model has no sound for "/"; it is left out."#, at: place),
                TextWarning(#"The model has no sound for "7"; it is left out."#, at: place),
            ]
        )
        #expect(network.record.requests.map(\.tokens) == [tokens("hˈello w.")])
        #expect(network.record.requests.map { $0.style[0] } == [11])
    }

    @Test func `speaks mixtures and takes the row of each`() throws {
        let asked = try requests(for: "Hello, world.", voice: "af_heart*0.75+am_puck*0.25")
        #expect(asked.map { $0.style[255] } == [0.75 * 1 + 0.25 * 4])
    }

    @Test func `refuses voices that it lacks, with the nearest that it has`() {
        let message = "Kokoro has no voice 'af_hearts'. Did you mean 'af_heart'? 'mynah voices' lists all."
        #expect(throws: SynthesisError(.unknownVoice, message)) {
            _ = try requests(for: "Hello.", voice: "af_hearts")
        }
    }

    @Test func `ends a short prompt with a full stop where it has none`() throws {
        #expect(try requests(for: "Hello").map(\.tokens) == [tokens("hˈello.")])
        #expect(try requests(for: "Hello!").map(\.tokens) == [tokens("hˈello!")])
        let long = "Hello there my good old friend in the garden"
        #expect(try requests(for: long)[0].tokens.suffix(2) == tokens("n").suffix(2))
    }

    @Test func `ends a short part of a sentence that goes on with a comma`() throws {
        let network = SpeakingDouble()
        var engine = DoubledEngine(network)
        var sink = CollectingSink()
        var passage = passage("Hello")
        passage.endsSentence = false
        try engine.speak(passage, into: &sink, cancellation: .never)
        #expect(network.record.requests.map(\.tokens) == [tokens("hˈello,")])
    }

    @Test func `refuses more signs than it can plan`() {
        var engine = DoubledEngine()
        var sink = CollectingSink()
        let signs = String(repeating: "a", count: 200_001)
        let message = "200001 bytes of signs are too many at once; the limit is 200000. Give them in parts."
        #expect(throws: SynthesisError(.limitExceeded, message)) {
            try engine.speak(signs: signs, like: passage(""), into: &sink, cancellation: .never)
        }
    }

    @Test func `SSML hands on pitch, range, style, and mixtures of voices, and warns once`() throws {
        let network = SpeakingDouble()
        var engine = DoubledEngine(network)
        var sink = CollectingSink()
        let text = """
            <speak><voice name="af_heart*0.75+am_puck*0.25">Hello there.</voice> <prosody pitch="+12st" range="200%">Good \
            morning.</prosody> <mstts:express-as style="sad" xmlns:mstts="https://www.w3.org/2001/mstts">So long. Good \
            bye.</mstts:express-as></speak>
            """
        let request = SpeechRequest(
            try Script(SourceText(text), format: .ssml),
            voice: DoubledEngine.voice,
            language: LanguageTag("en-US")!
        )
        try Synthesizer().speak(request, with: &engine, into: &sink)
        #expect(network.record.requests.map { $0.style[255] }.first == 1.75)
        #expect(network.record.requests.map(\.pitch).contains(PitchChange(factor: 2, range: 2)))
        #expect(sink.warnings.count == 1)
    }

    /// Sounds of `LetterSounds`: `ˈaba ˈaba.`, edges around them.
    @Test func `a contour moves the pitch over the sounds of its words, and is heard`() throws {
        let network = SpeakingDouble()
        var engine = DoubledEngine(network)
        var sink = CollectingSink()
        let text = #"<speak>aba aba. <prosody contour="(0%,+0st) (50%,+12st) (100%,-12st)">aba abc.</prosody></speak>"#
        try Synthesizer().speak(try ssml(text), with: &engine, into: &sink)
        let contours = network.record.requests.map(\.pitch.contour)
        let tokens = network.record.requests.map(\.tokens)
        #expect(contours.count == 2 && contours[0].isEmpty && tokens[1].count + 1 == contours[1].count)
        // Edge, ˈ, a, b, a, space, ˈ, a, b, c, stop, edge; eight bytes, of which four are the first half.
        let wanted = [0, 0, 2.25, 4.5, 6.75, 9, 12, 7.5, 3, -1.5, -6, -6, -6]
        #expect(zip(contours[1], wanted).allSatisfy { abs($0 - $1) < 1e-9 }, "\(contours[1])")
        let crossings = crossings(sink, words: 0..<3)
        #expect(crossings[2] > 1.2 * crossings[0], "\(crossings)")
    }

    @Test func `a pitch inside of a contour ends it, and what is asked for inside is meant in all`() throws {
        let network = SpeakingDouble()
        var engine = DoubledEngine(network)
        var sink = CollectingSink()
        let text = """
            <speak><prosody contour="(0%,+3st)" rate="slow" volume="+6dB">One <prosody pitch="+12st" rate="fast">two \
            </prosody></prosody><prosody pitch="+6st">three <prosody pitch="+6st">four</prosody></prosody></speak>
            """
        try Synthesizer().speak(try ssml(text), with: &engine, into: &sink)
        let requests = network.record.requests
        #expect(requests.map { Set($0.pitch.contour) } == [[3], [], [], []])
        #expect(requests.map { ($0.pitch.factor * 100).rounded() } == [100, 200, 141, 200])
        #expect(requests.map(\.timing) == [0.75, 1.25, 1, 1].map { .spoken(speed: $0) })
    }

    private func ssml(_ text: String) throws -> SpeechRequest {
        SpeechRequest(
            try Script(SourceText(text), format: .ssml),
            voice: DoubledEngine.voice,
            language: LanguageTag("en-US")!
        )
    }

    /// How often the sound of each word rises through zero in a second.
    private func crossings(_ sink: CollectingSink, words: Range<Int>) -> [Double] {
        sink.words[words].map { word in
            let samples = sink.samples[rate.samples(in: word.start)..<rate.samples(in: word.end)]
            let count = zip(samples, samples.dropFirst()).count { $0 < 0 && $1 >= 0 }
            return Double(count) / (Double(samples.count) / 24_000)
        }
    }

    @Test func `hands on the pitch, its range, and the seed`() throws {
        let network = SpeakingDouble()
        var engine = DoubledEngine(network)
        engine.seed = 7
        var passage = passage("Hello, world.")
        passage.manner = Manner(pitch: 12, range: 0.5)
        var sink = CollectingSink()
        try engine.speak(passage, into: &sink, cancellation: .never)
        #expect(network.record.requests.map(\.pitch) == [PitchChange(factor: 2, range: 0.5)])
        #expect(network.record.requests.map(\.seed) == [7])
        let usual = try requests(for: "Hello, world.").map(\.pitch)
        #expect(usual == [.none])
    }

    @Test(arguments: [(0.25, 0.5), (0.5, 0.5), (1.0, 1.0), (1.3, 1.3), (1.5, 1.5), (2.0, 1.5), (4.0, 1.5)])
    func `asks the network for the speeds at which it speaks well`(speed: Double, asked: Double) throws {
        let requests = try requests(for: "Hello, world.", speed: speed)
        #expect(requests.map(\.timing) == [.spoken(speed: asked)])
    }

    @Test func `begins a stream with a short piece, and no other passage`() throws {
        let text = String(repeating: "this is a phrase of some length, ", count: 8) + "and this is the end."
        let first = try requests(for: text).map(\.tokens.count)
        let later = try requests(for: text, offset: 5_000).map(\.tokens.count)
        #expect(first[0] <= 62 && later.allSatisfy { $0 > 100 })
    }

    @Test func `gives the network's own samples where tokens are fed`() throws {
        var engine = DoubledEngine()
        let fed = tokens("hˈello.")
        let speed = Speed(0.5)!
        let speech = try engine.voice(tokens: fed, as: DoubledEngine.voice, speed: speed, cancellation: .never)
        var request = VoicingRequest(tokens: fed, style: [])
        request.timing = .published(speed: 0.5)
        var network = SpeakingDouble()
        #expect(try network.voice(request, cancellation: .never) == speech)
        #expect(speech.frames[0] == 38)
    }

    @Test func `fails where the network makes no sound, and goes on`() throws {
        var engine = BrokenEngine(
            network: BrokenNetwork(),
            vocabulary: SpeakingDouble.vocabulary,
            voices: NumberedVoices(),
            phonemes: LetterSounds()
        )
        var sink = CollectingSink()
        let message =
            "The network made samples that are no numbers. The model file or the voice may be damaged: get them anew."
        #expect(throws: SynthesisError(.engineFailed, message)) {
            try engine.speak(passage("Hello."), into: &sink, cancellation: .never)
        }
        try engine.speak(passage("Hello."), into: &sink, cancellation: .never)
        #expect(!sink.samples.isEmpty)
    }

    @Test(arguments: SpeakingStyle.names)
    func `changes what a style says that it changes`(style: String) throws {
        let network = SpeakingDouble()
        var engine = DoubledEngine(network)
        var (plain, styled) = (CollectingSink(), CollectingSink())
        var passage = passage("Hello, my dear old world.")
        try engine.speak(passage, into: &plain, cancellation: .never)
        passage.manner = Manner(style: style)
        try engine.speak(passage, into: &styled, cancellation: .never)
        #expect(styled.warnings.isEmpty)
        #expect(styled.samples != plain.samples)
        #expect(network.record.requests[0].pitch != network.record.requests[1].pitch)
    }

    @Test(arguments: [
        ("calm", "af_bella", 2 * 0.9 + 2 * 0.1), ("calm", "af_heart", 1.1), ("excited", "af_sky", 3.15),
        ("calm", "am_puck", 4),
    ])
    func `moves a voice along the line from the mean of its kind`(style: String, voice: String, row: Float) throws {
        let network = SpeakingDouble()
        var engine = DoubledEngine(network)
        var passage = passage("Hello.", voice: voice)
        passage.manner = Manner(style: style)
        var sink = CollectingSink()
        try engine.speak(passage, into: &sink, cancellation: .never)
        let asked = try #require(network.record.requests.first)
        #expect(abs(asked.style[255] - row) < 1e-5)
    }

    @Test func `says which styles there are where it lacks one`() throws {
        var engine = DoubledEngine()
        var sink = CollectingSink()
        var passage = passage("Hello.")
        passage.manner = Manner(style: "newscaster")
        try engine.speak(passage, into: &sink, cancellation: .never)
        let message =
            #"Kokoro cannot speak as "newscaster" and speaks as usual. It can: "#
            + "soft, whispered, calm, excited, shouted."
        #expect(sink.warnings == [TextWarning(message, at: passage.span)])
    }

    private func tokens(_ signs: String) -> [Int] {
        [0] + signs.unicodeScalars.compactMap { SpeakingDouble.vocabulary.number(of: $0) } + [0]
    }

    private func requests(
        for text: String,
        voice: String = "af_heart",
        speed: Double = 1,
        offset: Int = 0
    ) throws -> [VoicingRequest] {
        let network = SpeakingDouble()
        var engine = DoubledEngine(network)
        var sink = CollectingSink()
        let passage = passage(text, voice: voice, speed: speed, offset: offset)
        try engine.speak(passage, into: &sink, cancellation: .never)
        return network.record.requests
    }

    private func passage(_ text: String, voice: String = "af_heart", speed: Double = 1, offset: Int = 0) -> Passage {
        var passage = Passage(
            text: text,
            span: SourceSpan(start: 0, end: text.utf8.count),
            voice: Voice.Name(voice)!,
            language: LanguageTag("en-US")!,
            speed: Speed(speed)!
        )
        passage.offset = offset
        return passage
    }
}

private typealias BrokenEngine = KokoroEngine<BrokenNetwork, LetterSounds, NumberedVoices>

/// Makes no numbers at first.
private struct BrokenNetwork: KokoroVoicing {
    var base = SpeakingDouble()
    var isBroken = true

    mutating func voice(
        _ request: VoicingRequest,
        cancellation: Cancellation
    ) throws(SynthesisError) -> VoicedSpeech {
        let speech = try base.voice(request, cancellation: cancellation)
        guard isBroken else { return speech }
        isBroken = false
        return VoicedSpeech(samples: speech.samples.map { _ in .nan }, frames: speech.frames)
    }
}
