import MynahText

/// Reads a lexicon that a person wrote, an entry a line.
struct LexiconText {
    private let source: SourceText
    private let accent: Accent
    private var lexicon = UserLexicon()

    init(_ source: SourceText, accent: Accent) {
        self.source = source
        self.accent = accent
    }

    /// Reads all lines; an error names the first that is wrong.
    mutating func read() throws(MarkupError) -> UserLexicon {
        var start = 0
        while start < source.bytes.count {
            let end = source.bytes[start...].firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
            try read(line: trimmed(start..<(end ?? source.bytes.count)))
            start = (end ?? source.bytes.count) + 1
        }
        return lexicon
    }

    private mutating func read(line: Range<Int>) throws(MarkupError) {
        let line = withoutComment(line)
        guard !line.isEmpty else { return }
        guard let separator = separator(in: line) else {
            throw problem(
                "there is a word and nothing to say for it; write it as: tomato /təˈmeɪtoʊ/",
                at: line.lowerBound
            )
        }
        let (word, use) = try word(in: trimmed(line.lowerBound..<separator.range.lowerBound))
        let right = trimmed(separator.range.upperBound..<line.upperBound)
        guard !right.isEmpty else {
            throw problem("nothing stands behind the word; write its sounds", at: line.upperBound)
        }
        let meaning = try meaning(of: right, isAlias: separator.isAlias)
        guard lexicon.count < UserLexicon.mostEntries else {
            throw problem(
                "there are more than \(UserLexicon.mostEntries) entries; leave out what the dictionary knows",
                at: line.lowerBound
            )
        }
        lexicon.add(UserLexicon.Entry(meaning: meaning, use: use), for: word, accent: accent)
    }

    /// What parts a word from what it means: a tab, `=`, `=>`, or the space before `/`, `[` or `{`; failing these the first space.
    private func separator(in line: Range<Int>) -> (range: Range<Int>, isAlias: Bool)? {
        var firstSpace: Int?
        for index in line {
            let next = index + 1 < line.upperBound ? source.bytes[index + 1] : 0
            switch source.bytes[index] {
            case UInt8(ascii: "\t"): return (index..<afterSign(in: index..<line.upperBound), false)
            case UInt8(ascii: "="):
                return next == UInt8(ascii: ">") ? (index..<(index + 2), false) : (index..<(index + 1), true)
            case UInt8(ascii: " "):
                if next == UInt8(ascii: "/") || next == UInt8(ascii: "[") || next == UInt8(ascii: "{") {
                    return (index..<(index + 1), false)
                }
                firstSpace = firstSpace ?? index
            default: break
            }
        }
        guard let firstSpace else { return nil }
        return (firstSpace..<(firstSpace + 1), false)
    }

    /// Behind the white space, and the sign that may follow a tab.
    private func afterSign(in range: Range<Int>) -> Int {
        let rest = trimmed(range)
        return source.bytes[rest].starts(with: "=>".utf8) ? rest.lowerBound + 2 : range.lowerBound + 1
    }

    /// The word, and the part of speech in brackets behind it.
    private func word(in range: Range<Int>) throws(MarkupError) -> (String, LexiconTag?) {
        guard !range.isEmpty else {
            throw problem("the word is missing; write it before its sounds", at: range.lowerBound)
        }
        guard range.count <= UserLexicon.longestWord else {
            throw problem(
                "the word is longer than \(UserLexicon.longestWord) bytes; write an entry for each word",
                at: range.lowerBound
            )
        }
        let bytes = source.bytes[range]
        guard bytes.last == UInt8(ascii: ")"), let open = bytes.lastIndex(of: UInt8(ascii: "(")),
            open > range.lowerBound
        else { return (text(range), nil) }
        let name = text((open + 1)..<(range.upperBound - 1))
        guard let use = LexiconTag(named: name) else {
            throw problem(
                "(\(name)) is no part of speech; write noun, verb, adjective, adverb, past or present",
                at: open
            )
        }
        return (text(trimmed(range.lowerBound..<open)), use)
    }

    private func meaning(of range: Range<Int>, isAlias: Bool) throws(MarkupError) -> UserLexicon.Meaning {
        let bytes = source.bytes[range]
        let alphabet: Pronunciation.Alphabet
        let inner: Range<Int>
        switch (bytes.first, bytes.last) {
        case (UInt8(ascii: "/"), UInt8(ascii: "/")): (alphabet, inner) = (.ipa, within(range))
        case (UInt8(ascii: "["), UInt8(ascii: "]")): (alphabet, inner) = (.xSampa, within(range))
        case (UInt8(ascii: "{"), UInt8(ascii: "}")): (alphabet, inner) = (.arpabet, within(range))
        case (UInt8(ascii: "/"), _), (UInt8(ascii: "["), _), (UInt8(ascii: "{"), _):
            throw problem(
                "the sounds are not closed; end them with the sign that they begin with, turned round",
                at: range.upperBound
            )
        default:
            if isAlias { return try alias(range) }
            (alphabet, inner) = (isARPAbet(bytes) ? .arpabet : .kokoro, range)
        }
        let reading = Pronunciation(text(inner), alphabet: alphabet).reading(in: accent)
        if let sign = reading.unknown.first {
            let fix =
                alphabet == .kokoro
                ? "put IPA between slashes; where words are meant, write = before them" : "see the alphabet's signs"
            throw problem("\(sign.jsonQuoted) is no sound in \(alphabet.rawValue); \(fix)", at: inner.lowerBound)
        }
        if alphabet == .kokoro, bytes.allSatisfy({ $0 < 0x80 }) {
            throw problem(
                "these look like letters, not sounds; put IPA between slashes, or = before words",
                at: inner.lowerBound
            )
        }
        guard !reading.codes.isEmpty else {
            throw problem("there are no sounds here; write some", at: range.lowerBound)
        }
        return .sounds(reading.codes)
    }

    private func alias(_ range: Range<Int>) throws(MarkupError) -> UserLexicon.Meaning {
        guard range.count <= UserLexicon.longestAlias else {
            throw problem(
                "an alias has at most \(UserLexicon.longestAlias) bytes; write an entry for each word",
                at: range.lowerBound
            )
        }
        guard let words = UserLexicon.alias(text(range)) else {
            throw problem("there is no word here; write the words that are said instead", at: range.lowerBound)
        }
        return .alias(words)
    }

    /// Whether it is written as in the CMU dictionary: several names in capitals, a digit behind the vowels.
    private func isARPAbet(_ bytes: ArraySlice<UInt8>) -> Bool {
        let fields = bytes.split(separator: UInt8(ascii: " "))
        return fields.contains { $0.last?.isASCIIDigit == true }
            && fields.allSatisfy { $0.count <= 4 && $0.first?.isASCIILetter == true && $0.allSatisfy { $0 < 0x80 } }
    }

    private func within(_ range: Range<Int>) -> Range<Int> {
        range.count < 2 ? range.lowerBound..<range.lowerBound : (range.lowerBound + 1)..<(range.upperBound - 1)
    }

    /// A comment begins a line, or stands behind a space.
    private func withoutComment(_ line: Range<Int>) -> Range<Int> {
        for index in line where source.bytes[index] == UInt8(ascii: "#") {
            if index == line.lowerBound || isSpace(source.bytes[index - 1]) { return trimmed(line.lowerBound..<index) }
        }
        return line
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var range = range
        while let first = range.first, isSpace(source.bytes[first]) { range.removeFirst() }
        while let last = range.last, isSpace(source.bytes[last]) { range.removeLast() }
        return range
    }

    private func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

    private func text(_ range: Range<Int>) -> String { String(decoding: source.bytes[range], as: UTF8.self) }

    private func problem(_ message: String, at offset: Int) -> MarkupError {
        MarkupError(message, at: offset, of: source)
    }
}
