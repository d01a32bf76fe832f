/// The words of a text as they are written: what stands between blanks and dashes, without the punctuation around it.
///
/// In scripts without blanks each character is a word of its own.
enum WrittenWords {
    /// The ranges of the words among `scalars`, in order; a word of nothing but punctuation, `&`, keeps it.
    static func ranges(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
        var words: [Range<Int>] = []
        var start = 0
        while start < scalars.count {
            let end = self.end(of: scalars, from: start)
            if !scalars[start].isBlank { words.append(trimmed(start..<end, in: scalars)) }
            start = end
        }
        return words
    }

    /// Where the run that begins at `start` ends: behind one blank, one character with its marks, or behind a whole word.
    private static func end(of scalars: [Unicode.Scalar], from start: Int) -> Int {
        var end = start + 1
        if scalars[start].isBlank { return end }
        let standsAlone = scalars[start].standsAlone
        while end < scalars.count, !scalars[end].isBlank {
            if !scalars[end].isMark, standsAlone || scalars[end].standsAlone { break }
            end += 1
        }
        return end
    }

    private static func trimmed(_ range: Range<Int>, in scalars: [Unicode.Scalar]) -> Range<Int> {
        guard let first = range.first(where: { !scalars[$0].isPunctuation }),
            let last = range.last(where: { !scalars[$0].isPunctuation })
        else { return range }
        return first..<last + 1
    }
}

extension Unicode.Scalar {
    /// A control that is no blank: espeak-ng would take it for a command.
    var isCommand: Bool { properties.generalCategory == .control && self != "\n" && self != "\t" }

    /// What stands between words: blanks, controls, dashes but not the hyphen.
    fileprivate var isBlank: Bool {
        properties.isWhitespace || isCommand || self == "\u{2013}" || self == "\u{2014}"
    }

    /// A mark upon the character before it, or what joins two characters into one.
    fileprivate var isMark: Bool {
        switch properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark, .format, .modifierSymbol: true
        default: false
        }
    }

    /// Whether the character is of a script that is written without blanks: Thai, Lao, Burmese, Khmer, kana, Chinese.
    fileprivate var standsAlone: Bool {
        switch value {
        case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x2E80...0xA4CF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
            true
        default: false
        }
    }

    fileprivate var isPunctuation: Bool {
        switch properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation: true
        case .initialPunctuation, .finalPunctuation, .otherPunctuation: true
        default: false
        }
    }
}
