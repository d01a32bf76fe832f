import MynahText

/// Finds the short forms that hang on words: `n't`, `'s`, `'ll`, `'re`, `'ve`, `'d`, `'m` and the bare apostrophe.
enum Clitic {
    /// Where in a word the clitic begins, the end of the word where there is none or nothing else.
    static func start(in word: ArraySlice<UInt8>) -> Int {
        guard let apostrophe = word.suffix(3).lastIndex(of: UInt8(ascii: "'")) else { return word.endIndex }
        let start = isNegation(word, apostrophe) ? apostrophe - 1 : apostrophe
        return start > word.startIndex && isClitic(word[(apostrophe + 1)...]) ? start : word.endIndex
    }

    private static func isNegation(_ word: ArraySlice<UInt8>, _ apostrophe: Int) -> Bool {
        apostrophe > word.startIndex && word[apostrophe - 1] == UInt8(ascii: "n")
            && word[(apostrophe + 1)...].elementsEqual([UInt8(ascii: "t")])
    }

    private static func isClitic(_ letters: ArraySlice<UInt8>) -> Bool {
        switch letters.count {
        case 0: true
        case 1: "tsdm".utf8.contains(letters[letters.startIndex])
        default: endings.contains { letters.elementsEqual($0.utf8) }
        }
    }

    private static let endings = ["ll", "re", "ve"]
}
