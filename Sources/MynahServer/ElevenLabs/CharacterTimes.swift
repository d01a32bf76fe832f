import MynahJSON
import MynahSynthesis
import MynahText

/// When each character of a text is heard: those of a word share its time evenly, those between words wait for the next.
struct CharacterTimes: Sendable {
    private let text: SourceText
    /// The bytes that were told of.
    private var told = 0
    private var last: Duration

    /// Characters of a text of which the first counts from `start`.
    init(_ text: SourceText, from start: Duration = .zero) { (self.text, last) = (text, start) }

    /// A character and when it is heard.
    struct Character: Sendable {
        let text: String
        let start: Duration
        let end: Duration
    }

    /// The characters up to the end of the last of these words.
    mutating func take(_ marks: [SpeechMark]) -> [Character] {
        var found: [Character] = []
        for mark in marks where mark.kind == .word && mark.span.end > told {
            let start = max(mark.span.start, told)
            found += characters(told..<start, from: last, to: mark.start)
            found += characters(start..<mark.span.end, from: mark.start, to: mark.end)
            (told, last) = (mark.span.end, mark.end)
        }
        return found
    }

    /// Whether what was not told of yet has no words.
    var isBehindWords: Bool {
        !String(decoding: text.bytes[told...], as: UTF8.self).unicodeScalars.contains { scalar in
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        }
    }

    /// The characters behind the last word.
    mutating func rest() -> [Character] {
        defer { told = text.bytes.count }
        return characters(told..<text.bytes.count, from: last, to: last)
    }

    private func characters(_ bytes: Range<Int>, from start: Duration, to end: Duration) -> [Character] {
        let letters = Array(String(decoding: text.bytes[bytes], as: UTF8.self))
        let each = (max(end, start) - start) / max(letters.count, 1)
        return letters.enumerated().map { index, letter in
            Character(text: String(letter), start: start + each * index, end: start + each * (index + 1))
        }
    }
}

extension JSONLine {
    /// Writes characters as ElevenLabs does; `null` where there are none.
    mutating func alignment(_ name: StaticString, _ characters: [CharacterTimes.Character]) {
        guard !characters.isEmpty else { return number(name, "null") }
        list(name, of: characters)
    }

    private mutating func list(_ name: StaticString, of characters: [CharacterTimes.Character]) {
        object("\(name)") { line in
            line.texts("characters", characters.map(\.text))
            line.doubles("character_start_times_seconds", characters.map(\.start.seconds))
            line.doubles("character_end_times_seconds", characters.map(\.end.seconds))
        }
    }
}
