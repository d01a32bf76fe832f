import MynahText
import Testing

@testable import MynahServer

struct SSMLTranslationTests {
    /// SSML, the request's voice, and the tags that it becomes.
    @Test(arguments: [
        ("Hello <b>.", "x", "Hello <b>."),
        (
            "<speak>One<break time='500ms'/>two <break strength='x-strong'/>three</speak>", "",
            "One [pause:0.5s] two [pause:1.5s] three"
        ),
        ("<speak>One<break strength='none'/>two<break/></speak>", "", "Onetwo [pause:0.5s]"),
        ("<speak>a <voice name='b'>c</voice> d</speak>", "x", "a [voice:b] c [voice:x] d"),
        ("<speak>a <voice name='b'>c</voice> d</speak>", "", "a c d"),
        (
            "<speak><prosody rate='fast'>a <voice name='b'>c</voice></prosody> d</speak>", "x",
            "[rate:1.25] a [voice:b] [rate:1.25] c [voice:x] [rate:1.25] [rate:1.0] d"
        ),
        (
            "<speak><prosody rate='80%' pitch='high'>a</prosody><prosody rate='9'>b</prosody></speak>", "x",
            "[rate:0.8] a [rate:1.0] [rate:4.0] b [rate:1.0]"
        ),
        (
            "<speak><phoneme alphabet='ipa' ph='təˈmɑːtoʊ'>tomato</phoneme> &amp; <sub alias='two'>2</sub></speak>", "",
            "[tomato](/təˈmɑːtoʊ/) & two"
        ),
        ("<speak><phoneme alphabet='x-sampa' ph='t'>t</phoneme><desc>left out</desc></speak>", "", "t"),
        (
            "<?xml version='1.0'?><speak><p><s>One.</s><s>Two.</s></p><emphasis>three</emphasis></speak>", "",
            "One. Two. three"
        ),
    ])
    func `writes SSML as tags`(ssml: String, voice: String, tags: String) throws {
        #expect(try SSMLTranslation.text(of: SourceText(ssml), voice: voice) == tags)
    }

    @Test func `broken SSML is an error`() {
        #expect(throws: MarkupError.self) { try SSMLTranslation.text(of: SourceText("<speak><p>x</speak>"), voice: "") }
    }
}
