/// A sentence as it is written, for readings to look at: its tokens, and what stands around them.
///
/// Tokens are counted from 0; beyond either end there is a token of kind `edge`, so that readings need not check.
package struct Writing: Sendable {
    /// The script's text.
    package let source: SourceText
    /// The language of the sentence.
    package let language: LanguageTag
    /// What to make of forms where listeners differ.
    package let options: ReadingOptions
    /// All tokens of the sentence.
    package let tokens: [Token]

    package subscript(_ index: Int) -> Token {
        tokens.indices.contains(index) ? tokens[index] : .edge
    }

    /// Whether British usage holds: day before month, "and" inside numbers.
    package var isBritish: Bool { language.isBritishUsage }

    /// The bytes of a token.
    package func bytes(_ index: Int) -> ArraySlice<UInt8> { source.bytes[self[index].range] }

    /// A token as it is written.
    package func text(_ index: Int) -> String { String(decoding: bytes(index), as: UTF8.self) }

    /// Tokens as they are written.
    package func text(_ indices: Range<Int>) -> String { String(decoding: source.bytes[range(indices)], as: UTF8.self) }

    /// A token in lower case, with straight apostrophes.
    package func lower(_ index: Int) -> String {
        let text = text(index)
        if self[index].isASCII { return self[index].shape == .lower ? text : text.lowercased() }
        return text.lowercased().replacingCurlyApostrophes
    }

    /// The bytes of the script's text that tokens hold.
    package func range(_ indices: Range<Int>) -> Range<Int> {
        guard let first = indices.first, let last = indices.last else { return 0..<0 }
        return self[first].range.lowerBound..<max(self[first].range.lowerBound, self[last].range.upperBound)
    }

    /// Whether a token is this sign.
    package func isSymbol(_ index: Int, _ scalar: Unicode.Scalar) -> Bool {
        let token = self[index]
        return token.kind == .symbol && token.scalar == scalar
    }

    /// The sign at a token; `nil` where there is none.
    package func symbol(_ index: Int) -> Unicode.Scalar? {
        self[index].kind == .symbol ? self[index].scalar : nil
    }

    /// Whether a token is an ASCII word, in whatever case; `word` is in lower case.
    package func isWord(_ index: Int, _ word: StaticString) -> Bool {
        let token = self[index]
        guard token.kind == .letters, token.range.count == word.utf8CodeUnitCount else { return false }
        return word.withUTF8Buffer { expected in
            zip(bytes(index), expected).allSatisfy { $0.asciiLowercased == $1 }
        }
    }

    /// The number of digits of a token, 0 for what is none.
    package func digitCount(_ index: Int) -> Int { self[index].kind == .digits ? self[index].range.count : 0 }

    /// The value of digits; `nil` for what is none or more than nine of them.
    package func value(_ index: Int) -> Int? {
        guard (1...9).contains(digitCount(index)) else { return nil }
        return bytes(index).reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }

    /// The first token from `index` on that is not white space.
    package func skippingSpace(_ index: Int) -> Int {
        self[index].kind == .space ? index + 1 : index
    }

    /// Whether white space or the sentence's edge stands before a token.
    package func isSpaced(_ index: Int) -> Bool {
        let before = self[index - 1].kind
        return before == .space || before == .edge
    }

    /// Whether a word ends before `index`: no letter, digit or underscore stands there.
    package func isBoundary(_ index: Int) -> Bool {
        switch self[index].kind {
        case .letters, .digits: false
        default: !isSymbol(index, "_")
        }
    }

    /// The word before a token, over white space, in lower case; empty where there is none.
    package func wordBefore(_ index: Int) -> String {
        let before = self[index - 1].kind == .space ? index - 2 : index - 1
        return self[before].kind == .letters ? lower(before) : ""
    }

    /// The word at or after a token, over white space, in lower case; empty where there is none.
    package func wordAfter(_ index: Int) -> String {
        let after = skippingSpace(index)
        return self[after].kind == .letters ? lower(after) : ""
    }
}

extension String {
    /// The text with straight apostrophes.
    package var replacingCurlyApostrophes: String {
        String(String.UnicodeScalarView(unicodeScalars.map { $0.isApostrophe ? "'" : $0 }))
    }
}

extension Writing {
    /// All of a text as one sentence.
    package init(of source: SourceText, language: LanguageTag, options: ReadingOptions = ReadingOptions()) {
        var tokens: [Token] = []
        var tokenizer = Tokenizer(source, in: 0..<source.bytes.count)
        tokenizer.cut(into: &tokens)
        self.init(source: source, language: language, options: options, tokens: tokens)
    }
}
