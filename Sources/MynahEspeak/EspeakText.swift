/// A passage's text as espeak-ng is given it, and the way back from its characters (Unicode scalars) to the passage's bytes.
struct EspeakText: Sendable {
    /// The text, character for character as it was, but for controls, which are blanks: NUL would end the text, and other controls
    /// are commands to espeak-ng.
    let spoken: String
    /// The number of characters.
    let count: Int

    /// The offset of each character's first byte, and behind the last the number of bytes.
    private let offsets: [Int]
    /// The words of the text, in order.
    private let words: [Range<Int>]
    /// Of each character, whether it is a letter or a digit.
    private let isPronounced: [Bool]

    init(_ text: String) {
        let scalars = Array(text.unicodeScalars)
        spoken = String(String.UnicodeScalarView(scalars.map { $0.isCommand ? " " : $0 }))
        count = scalars.count
        offsets = scalars.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.utf8.count) }
        words = WrittenWords.ranges(in: scalars)
        isPronounced = scalars.map { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    }

    /// Whether there is nothing but blanks.
    var isBlank: Bool { words.isEmpty }

    /// The bytes of a range of characters.
    func bytes(of characters: Range<Int>) -> Range<Int> {
        let inside = characters.clamped(to: 0..<count)
        return offsets[inside.lowerBound]..<offsets[inside.upperBound]
    }

    /// The bytes of the word that espeak-ng means by `length` characters from `start`; `nil` where no word is.
    ///
    /// espeak-ng cuts words at apostrophes and within numbers, and takes a blank for a word where one sign is spoken in several. So
    /// what counts are the written words that it points into.
    func word(at start: Int, count length: Int) -> Range<Int>? {
        guard let first = index(ofWordAt: start) else { return nil }
        let last = index(ofWordAt: start + length - 1) ?? first
        return bytes(of: words[first].lowerBound..<words[max(first, last)].upperBound)
    }

    /// The bytes of the words with a letter or digit that begin at the byte `start` or behind it, and before `end`.
    func words(from start: Int, to end: Int) -> [Range<Int>] {
        var low = 0
        var high = words.count
        while low < high {
            let middle = (low + high) / 2
            if offsets[words[middle].lowerBound] < start { low = middle + 1 } else { high = middle }
        }
        let following = words[low...].prefix { offsets[$0.lowerBound] < end }
        return following.filter { isPronounced[$0.lowerBound] }.map(bytes)
    }

    private func index(ofWordAt character: Int) -> Int? {
        var low = 0
        var high = words.count
        while low < high {
            let middle = (low + high) / 2
            if words[middle].upperBound <= character { low = middle + 1 } else { high = middle }
        }
        return low < words.count && words[low].contains(character) ? low : nil
    }
}
