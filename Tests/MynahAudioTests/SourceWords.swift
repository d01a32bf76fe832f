import MynahAudio
import MynahText

extension String {
    /// The word where it first stands in the text, heard from `start` on for `length`.
    func word(_ word: String, from start: Duration = .zero, for length: Duration = .milliseconds(300)) -> TimedWord {
        let bytes = Array(utf8)
        let (count, wanted) = (word.utf8.count, Array(word.utf8))
        let place = bytes.indices.first { bytes[$0...].starts(with: wanted) } ?? 0
        return TimedWord(
            text: word,
            span: SourceSpan(start: place, end: place + count),
            start: start,
            end: start + length
        )
    }

    /// All words between spaces, each heard for 300 ms, with 20 ms between them.
    var spokenWords: [TimedWord] {
        var (words, place) = ([TimedWord](), 0)
        for word in split(separator: " ", omittingEmptySubsequences: false) {
            let start = Duration.milliseconds(320 * words.count)
            let span = SourceSpan(start: place, end: place + word.utf8.count)
            place += word.utf8.count + 1
            if word.isEmpty { continue }
            words.append(TimedWord(text: String(word), span: span, start: start, end: start + .milliseconds(300)))
        }
        return words
    }
}
