import MynahPhonemes
import MynahText

/// Words with their tags, as the tables write them: `I/PRP read/VBD it/PRP_ ./.`
///
/// `_` behind a word: no space follows; `=` before it: a reading wrote it; `+` before it: its letters are named.
struct TaggedWords {
    private(set) var items: [SpokenItem] = []
    private(set) var analyses: [WordAnalysis] = []

    init(_ text: String) {
        var isSpaced = true
        var offset = 0
        for field in text.split(separator: " ") {
            append(field, isSpaced: isSpaced, at: &offset)
            isSpaced = !field.hasSuffix("_")
        }
    }

    private mutating func append(_ field: Substring, isSpaced: Bool, at offset: inout Int) {
        let field = field.hasSuffix("_") && field.count > 1 ? field.dropLast() : field
        let slash = field.lastIndex(of: "/") ?? field.endIndex
        let tag = PartOfSpeech.allCases.first { $0.penn == field[slash...].dropFirst() } ?? .punctuation
        let word = String(field[..<slash].drop { $0 == "=" || $0 == "+" })
        let span = SourceSpan(start: offset, end: offset + word.utf8.count)
        offset = span.end + (isSpaced ? 1 : 0)
        if let mark = word.unicodeScalars.first, word.unicodeScalars.count == 1, SpokenMark(mark, span: span).isMark {
            items.append(.mark(SpokenMark(mark, span: span, isSpaced: isSpaced)))
            analyses.append(WordAnalysis(.punctuation))
        } else if field.hasPrefix("+") {
            for letter in word { append(String(letter), tag: tag, span: span, isLetterName: true) }
        } else {
            let kind = field.hasPrefix("=") ? ReadingKind("decimal") : .word
            items.append(.word(SpokenWord(word, span: span, kind: kind, isSpaced: isSpaced)))
            analyses.append(WordAnalysis(tag))
        }
    }

    private mutating func append(_ letter: String, tag: PartOfSpeech, span: SourceSpan, isLetterName: Bool) {
        var hints = WordHints()
        hints.isLetterName = isLetterName
        items.append(.word(SpokenWord(letter, span: span, hints: hints)))
        analyses.append(WordAnalysis(tag))
    }
}

extension SpokenMark {
    fileprivate var isMark: Bool { ".,;:!?—…“”()".unicodeScalars.contains(symbol) }
}

extension EnglishPhonemizer {
    /// What tagged words sound like.
    func text(of words: String) -> String {
        let words = TaggedWords(words)
        return sentence(of: words.items, analyses: words.analyses).text
    }
}
