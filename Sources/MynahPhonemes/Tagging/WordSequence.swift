package import MynahText

/// The words and marks of one sentence, cut and folded as the tagger and the homograph classifier read them.
///
/// Letters are lower-case and apostrophes straight; what marked up the sentence is left out; the words of one number
/// are one token, and so are the letters of one abbreviation.
package struct WordSequence: Sendable {
    /// The tokens in their order.
    package internal(set) var tokens: [WordToken] = []
    /// The lower-case letters of all tokens, one after another.
    package internal(set) var bytes: [UInt8] = []
    /// For each item the token that its part of speech is read from: the last one that is no clitic. -1 for directions.
    package internal(set) var headOfItem: [Int]

    /// Cuts the items of a sentence.
    package init(_ items: [SpokenItem]) {
        headOfItem = [Int](repeating: -1, count: items.count)
        tokens.reserveCapacity(items.count + 4)
        bytes.reserveCapacity(items.count * 6)
        for index in items.indices { append(items[index], at: index) }
    }

    /// The lower-case bytes of a token.
    package func bytes(of token: WordToken) -> ArraySlice<UInt8> { bytes[token.range] }

    private mutating func append(_ item: SpokenItem, at index: Int) {
        switch item {
        case .word(let word):
            if !joins(word, at: index) { appendWord(word, at: index) }
            previous = word
        case .mark(let mark):
            appendMark(mark, at: index)
            previous = nil
        case .direction, .delivery: break
        }
    }

    /// The word before the one that is read, where no mark stands between.
    private var previous: SpokenWord?
}

extension WordSequence {
    /// Whether a word goes into the token before it: another letter of an abbreviation, or another word of a number.
    private mutating func joins(_ word: SpokenWord, at index: Int) -> Bool {
        guard let previous, let last = tokens.last, word.kind == previous.kind, word.span == previous.span else {
            return false
        }
        if word.hints.isLetterName, previous.hints.isLetterName {
            tokens[tokens.count - 1] = extended(last, by: word)
        } else if last.kind != .number || word.kind == .word || !NumberWords.isPart(word.text) {
            return false
        }
        headOfItem[index] = tokens.count - 1
        return true
    }

    private mutating func extended(_ token: WordToken, by letter: SpokenWord) -> WordToken {
        var hash = token.hash
        for byte in letter.text.utf8 {
            bytes.append(byte.asciiLowercased)
            hash = WordHash.adding(byte.asciiLowercased, to: hash)
        }
        return WordToken(
            kind: token.kind,
            shape: .upper,
            followsHyphen: token.followsHyphen,
            item: token.item,
            range: token.range.lowerBound..<bytes.count,
            textRange: token.textRange,
            hash: hash
        )
    }

    private mutating func appendMark(_ mark: SpokenMark, at index: Int) {
        let start = bytes.count
        for byte in UTF8.encode(mark.symbol) ?? UTF8.encodedReplacementCharacter { bytes.append(byte) }
        headOfItem[index] = tokens.count
        tokens.append(
            WordToken(
                kind: .mark,
                shape: .lower,
                followsHyphen: false,
                item: index,
                range: start..<bytes.count,
                textRange: 0..<0,
                hash: WordHash.of(bytes[start...])
            )
        )
    }
}
