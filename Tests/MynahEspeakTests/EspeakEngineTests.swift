import MynahEspeak
import MynahSynthesis
import MynahTesting
import MynahText
import MynahWire
import Testing

struct EspeakEngineTests {
    @Test func `offers many languages and no voice that needs another program`() throws {
        var engine = EspeakEngine()
        let voices = try engine.voices()
        let names = Set(voices.map(\.name.text))
        #expect(voices.count > 100)
        #expect(
            names.isSuperset(of: ["espeak-de", "espeak-pt-br", "espeak-en-us", "espeak-cmn", "espeak-ar", "espeak-hi"])
        )
        #expect(!names.contains { $0.hasPrefix("espeak-mb") })
        let german = try #require(voices.first { $0.name.text == "espeak-de" })
        #expect(german.title == "German")
        #expect(german.languages == [LanguageTag("de")!])
    }

    @Test(arguments: [
        ("espeak-de", "Größe über Öl", ["Größe", "über", "Öl"]), ("espeak-ru", "Привет, мир", ["Привет", "мир"]),
        ("espeak-ar", "مرحبا بالعالم", ["مرحبا", "بالعالم"]), ("espeak-he", "שלום עולם", ["שלום", "עולם"]),
        ("espeak-hi", "नमस्ते दुनिया", ["नमस्ते", "दुनिया"]), ("espeak-ko", "안녕하세요 세계", ["안녕하세요", "세계"]),
        ("espeak-cmn", "你好，世界。今天", ["你", "好", "世", "界", "今", "天"]), ("espeak-ja", "こんにちは世界", ["こんにちは世界"]),
        ("espeak-en-us", "Hi 😀 “there” — it’s $2.50.", ["Hi", "😀", "there", "it’s", "$2.50"]),
        ("espeak-fr", "L’eau d’été, aujourd’hui", ["L’eau", "d’été", "aujourd’hui"]),
    ])
    func `marks the words where they stand`(voice: String, text: String, words: [String]) throws {
        var engine = EspeakEngine()
        let heard = try engine.heard(passage(text, voice: voice, at: 10))
        let bytes = Array(text.utf8)
        let found = heard.words.map {
            String(decoding: bytes[($0.span.start - 10)..<($0.span.end - 10)], as: UTF8.self)
        }
        #expect(found == words)
    }

    @Test func `tells the speech sounds in the international alphabet`() throws {
        var engine = EspeakEngine()
        let sounds = try engine.heard(passage("Hi")).marks.compactMap { mark -> String? in
            guard case .phoneme(let symbol) = mark.kind else { return nil }
            return symbol
        }
        #expect(sounds == ["h", "aɪ"])
    }

    @Test func `reads no phonemes and no markup out of text`() throws {
        var engine = EspeakEngine()
        let letters = try engine.heard(passage("[[h@l'oU]]")).samples.count
        let sounds = try engine.heard(passage("hello")).samples.count
        #expect(letters > sounds * 2)
        let markup = try engine.heard(passage("<break time='5s'/> a")).samples.count
        #expect(markup < 5 * 22_050)
        #expect(try engine.heard(passage("a\u{1}400Sb")).words.count == 2)
    }

    @Test func `sounds like its variant`() throws {
        var engine = EspeakEngine()
        let plain = try engine.heard(passage("Hello."))
        let variant = try engine.heard(passage("Hello.", voice: "espeak-en-us+f3"))
        #expect(!variant.samples.isEmpty && variant.samples != plain.samples)
        #expect(try engine.heard(passage("Hello.")).samples == plain.samples)
    }

    @Test func `sounds the same from another process`() throws {
        var one = EspeakEngine()
        var other = EspeakEngine()
        _ = try one.heard(passage("Something first."))
        #expect(try one.heard(passage("The same.")).samples == other.heard(passage("The same.")).samples)
    }

    @Test(arguments: [0.25, 0.35, 0.5, 0.75, 1.5, 2, 3, 4])
    func `takes the time that the speed asks for`(factor: Double) throws {
        var engine = EspeakEngine()
        let text = "The quick brown fox jumps over the lazy dog while seven birds sing."
        let normal = Double(try engine.heard(passage(text)).samples.count)
        let other = Double(try engine.heard(passage(text, speed: factor)).samples.count)
        #expect((0.9...1.1).contains(normal / other / factor))
    }

    @Test func `takes long text with every word marked`() throws {
        var engine = EspeakEngine()
        let heard = try engine.heard(passage(String(repeating: "word ", count: 2_000), speed: 4))
        #expect(heard.words.count == 2_000)
        #expect(heard.words.last?.span == SourceSpan(start: 9_995, end: 9_999))
    }

    @Test func `refuses a passage beyond its limit`() throws {
        var engine = EspeakEngine()
        let long = passage(String(repeating: "a", count: EspeakRequest.maximumText + 1))
        let message = "A passage of 1048577 bytes is too long; espeak takes at most 1048576. Split it."
        #expect(throws: SynthesisError(.limitExceeded, message)) { try engine.heard(long) }
    }

    @Test(arguments: ["espeak-xx", "slt", "espeak-de+nobody"])
    func `refuses a voice that there is not`(voice: String) {
        var engine = EspeakEngine()
        let message = "espeak has no voice '\(voice)'. `mynah voices` lists those that there are."
        #expect(throws: SynthesisError(.unknownVoice, message)) { try engine.heard(passage("Hi", voice: voice)) }
    }
}
