import Mynah
import MynahKokoro
import MynahPhonemes
import MynahSynthesis
import MynahTesting
import MynahText
import Testing

/// Real text, pronounced as it is said, through the engine and the synthesizer to a double of the network.
struct PronouncedSpeechTests {
    private static let english = """
        “Well,” said Dr. Brown, “that's $2.50 (or 3/4 of it) — isn't it?” The FBI didn't read the record; it was read aloud at \
        10:45 a.m. on May 12, 2024! Meanwhile the old man, who had lived by the sea for as long as anybody there could remember, \
        put on his hat, took his stick, called his dog, and went out into the rain to see what the children were shouting about. \
        No. Yes. He found a café on 5th Ave.
        """
    private static let spanish =
        "¿Dónde está la biblioteca? Está cerca de aquí, en la plaza grande, al lado del mercado."

    @Test(arguments: [(english, "en-US", "af_heart"), (english, "en-GB", "bf_emma"), (spanish, "es", "af_heart")])
    func `every sound of a text reaches the network in order, and every word has its time`(
        text: String,
        language: String,
        voice: String
    ) throws {
        let network = SpeakingDouble()
        var engine = KokoroEngine(
            network: network,
            vocabulary: SpeakingDouble.vocabulary,
            voices: NumberedVoices(),
            phonemes: Pronouncer()
        )
        let request = try #require(asking(for: text, in: language, by: voice))
        var sink = CollectingSink()
        try Synthesizer().speak(request, with: &engine, into: &sink)
        let (signs, spans) = try pronounced(request)
        #expect(network.record.requests.flatMap { $0.tokens.filter { $0 != 0 && $0 != 16 } } == signs)
        #expect(Set(sink.words.map(\.span)) == Set(spans))
        #expect(network.record.requests.allSatisfy { $0.tokens.count <= 202 })
        #expect(sink.warnings.isEmpty)
        for (word, next) in zip(sink.words, sink.words.dropFirst()) { #expect(word.end <= next.start) }
    }

    static let lexicons = [
        ("A zorb is red.", "en-US", "zorb /ˈkæt/", "ɐ kˈæt ɪz ɹˈɛd."),
        ("A zorb is red.", "en-US", "zorb = old cat", "ɐ ˈOld kˈæt ɪz ɹˈɛd."),
        ("The zorb.", "en-GB", "zorb = cat", "ðə kˈat."),
        ("Hola zorb.", "es", "zorb /ˈkato/", "ˈola kˈatɔ."),
    ]

    @Test(arguments: lexicons)
    func `a request's own lexicon goes before all others, and for that request alone`(
        text: String,
        language: String,
        lexicon: String,
        expected: String
    ) throws {
        var pronouncer = Pronouncer(lexicons: [try UserLexicon(Array("zorb /ˈdɔɡ/".utf8), accent: .american)])
        var request = try #require(asking(for: text, in: language, by: "af_heart"))
        let own = try UserLexicon(Array(lexicon.utf8), accent: .american)
        let sentence = try #require(TextReader(request.script, language: request.language).first { _ in true })
        func signs(_ lexicons: [UserLexicon]) throws -> String {
            let sounds = try pronouncer.pronounce(sentence, lexicons: lexicons, cancellation: .never)
            return String(String.UnicodeScalarView(sounds.signs))
        }
        let usual = try signs([])
        #expect(try signs([own]) == expected)
        #expect(try signs([]) == usual && usual.contains("dˈ"))
        let network = SpeakingDouble()
        var engine = KokoroEngine(
            network: network,
            vocabulary: SpeakingDouble.vocabulary,
            voices: NumberedVoices(),
            phonemes: pronouncer
        )
        request.lexicons = [own]
        var sink = CollectingSink()
        try Synthesizer().speak(request, with: &engine, into: &sink)
        let numbers = expected.unicodeScalars.compactMap { SpeakingDouble.vocabulary.number(of: $0) }
        #expect(
            Array(network.record.requests.flatMap { $0.tokens.dropFirst().dropLast() }.prefix(numbers.count)) == numbers
        )
    }

    /// What is said of a request sentence by sentence: the numbers of its sounds, and the places of its words.
    private func pronounced(_ request: SpeechRequest) throws -> (signs: [Int], spans: [SourceSpan]) {
        var (pronouncer, signs, spans): (Pronouncer, [Int], [SourceSpan]) = (Pronouncer(), [], [])
        for sentence in TextReader(request.script, language: request.language) {
            let sounds = try pronouncer.pronounce(sentence, lexicons: request.lexicons, cancellation: .never)
            signs += sounds.signs.filter { $0 != " " }.compactMap { SpeakingDouble.vocabulary.number(of: $0) }
            spans += sounds.words.map(\.span)
        }
        return (signs, spans)
    }

    private func asking(for text: String, in language: String, by voice: String) -> SpeechRequest? {
        guard let voice = Voice.Name(voice), let language = LanguageTag(language) else { return nil }
        return SpeechRequest(text: SourceText(text), voice: voice, language: language)
    }
}
