package import MynahKokoro
package import MynahPhonemes
package import MynahSynthesis
package import MynahText

/// Says words by their letters: a sound each; knows no lexicons.
package struct LetterSounds: PhonemeSource {
    /// Makes a reader.
    package init() {}

    package func pronounce(
        _ sentence: SpokenSentence,
        lexicons: [UserLexicon],
        cancellation: Cancellation
    ) throws(SynthesisError) -> PronouncedSentence {
        var signs: [Unicode.Scalar] = []
        var words: [PronouncedSentence.Word] = []
        for item in sentence.items {
            switch item {
            case .word(let word):
                if word.isSpaced, !signs.isEmpty { signs.append(" ") }
                let start = signs.count
                signs += Self.signs(of: word.text)
                words.append(.init(signs: start..<signs.count, span: word.span))
            case .mark(let mark): signs.append(mark.symbol)
            case .direction, .delivery: break
            }
        }
        return PronouncedSentence(signs: signs, words: words)
    }

    private static func signs(of text: String) -> [Unicode.Scalar] {
        var signs: [Unicode.Scalar] = []
        for letter in text.lowercased().unicodeScalars {
            switch letter {
            case "a", "e", "i", "o", "u":
                if !signs.contains("ˈ") { signs.append("ˈ") }
                signs.append(letter)
            default: if letter != " " { signs.append(letter) }
            }
        }
        return signs
    }
}
