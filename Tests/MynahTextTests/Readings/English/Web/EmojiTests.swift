import MynahText
import Testing

struct EmojiTests {
    @Test(arguments: [
        ("Good 😀.", "Good grinning face."),
        ("Well done 👍🏽!", "Well done thumbs up!"),
        ("We 👨‍👩‍👧‍👦 came.", "We family man woman girl boy came."),
        ("I ❤️ it.", "I red heart it."),
        ("Vive la 🇫🇷!", "Vive la flag of France!"),
        ("Press 1️⃣ now.", "Press keycap one now."),
        ("Funny 😂😂😂", "Funny face with tears of joy"),
        ("Two 🔥😀 signs.", "Two fire grinning face signs."),
        ("It is © 2020.", "It is copyright twenty twenty."),
        ("A \u{1FBC5} of old.", "A of old."),
    ])
    func `says the names where they are wished`(text: String, said: String) {
        #expect(read(text, speaksEmoji: true).map { $0.text }.joined(separator: " ") == said)
    }

    @Test(arguments: ["😀", "👍🏽", "👨‍👩‍👧‍👦", "❤️", "🇫🇷", "😂😂😂", "♥", "\u{1FBC5}"])
    func `is silent by its own rule otherwise`(emoji: String) throws {
        let sentence = try #require(read("So " + emoji, speaksEmoji: false).first)
        #expect(sentence.text == "So")
        #expect(sentence.skipped.isEmpty)
        #expect(sentence.silent.contains { $0.rule == .init("emoji") })
    }

    private func read(_ text: String, speaksEmoji: Bool) -> [SpokenSentence] {
        var options = ReadingOptions()
        options.speaksEmoji = speaksEmoji
        let script = Script(plain: SourceText(text))
        return TextReader(script, language: LanguageTag("en-US")!, options: options).filter { !$0.text.isEmpty }
    }
}
