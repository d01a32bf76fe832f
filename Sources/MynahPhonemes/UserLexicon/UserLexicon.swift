public import MynahText

/// How words are said that a caller wrote down; it goes before the dictionary.
///
/// An entry in small letters is for the word in any case, one with capitals for that spelling alone.
public struct UserLexicon: Hashable, Sendable {
    /// What one entry says.
    struct Entry: Hashable, Sendable {
        let meaning: Meaning
        /// The part of speech that it is for; `nil` for all.
        let use: LexiconTag?
    }

    enum Meaning: Hashable, Sendable {
        /// Numbers of `KokoroAlphabet`.
        case sounds([UInt8])
        /// Words that are said instead, with one space between them.
        case alias(String)
    }

    /// Larger files are refused, in bytes.
    public static let largestFile = 1_000_000
    /// More entries are refused.
    public static let mostEntries = 100_000
    /// Longer words are refused, in bytes.
    static let longestWord = 200
    /// Longer aliases are refused, in bytes: a text must not grow beyond measure by them.
    static let longestAlias = 500

    private var entries: [String: [Entry]] = [:]
    /// The words that entries are read as, where they are written otherwise.
    private var readings: [String: String] = [:]
    /// The number of entries.
    public private(set) var count = 0
    /// The language that it is for; `nil` where it does not say.
    public internal(set) var language: LanguageTag?
    /// The bytes that it was read from; with ``accent`` they decide everything else.
    package private(set) var source: [UInt8] = []
    /// What its sounds were read for.
    package private(set) var accent: Accent?
    /// How many words the longest entry has.
    private(set) var longestEntry = 0

    /// Knows no word.
    public init() {}

    /// Reads a file: XML of the W3C's Pronunciation Lexicon Specification 1.0 where it begins with `<`, else an entry a line.
    ///
    /// A line is a word and what it sounds like, with a tab, `=>` or a space between them. Sounds are written `/IPA/`,
    /// `[X-SAMPA]`, `{ARPAbet}`, or bare in Kokoro's signs or as the CMU dictionary writes them; `GPT-4 = Gee Pee Tee Four`
    /// gives words to say instead. `record (noun)` is for one part of speech. `#` begins a comment. Errors say where and what to do.
    public init(_ bytes: [UInt8], accent: Accent) throws(MarkupError) {
        let source = SourceText(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes)
        guard bytes.count <= Self.largestFile else {
            throw MarkupError(
                "the lexicon is larger than \(Self.largestFile) bytes; leave out what the dictionary knows",
                at: 0,
                of: source
            )
        }
        if let bad = source.replaced.first {
            throw MarkupError("this is not UTF-8 text; save the file as UTF-8", at: bad.start, of: source)
        }
        if source.bytes.first(where: { $0 > 0x20 }) == UInt8(ascii: "<") {
            var reader = LexiconXML(source, accent: accent)
            self = try reader.read()
        } else {
            var reader = LexiconText(source, accent: accent)
            self = try reader.read()
        }
        (self.source, self.accent) = (bytes, accent)
    }

    /// A text that is said instead of another, with one space between its words; `nil` where it has no letter and no digit.
    static func alias(_ text: String) -> String? {
        guard text.unicodeScalars.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil })
        else {
            return nil
        }
        return key(text)
    }

    /// The words of an alias that English can say, in ASCII.
    static func words(ofAlias text: String) -> [[UInt8]] {
        let words = text.utf8.split(separator: UInt8(ascii: " ")).map {
            AsciiLetters.folded(String(decoding: $0, as: UTF8.self)).letters
        }
        return words.filter { word in word.contains { $0.isASCIILetterOrDigit } }
    }

    /// Adds an entry; one for the same word and part of speech is replaced.
    ///
    /// A word with figures or signs in it is also known by the words that it is read as: `W3C` as `W three C`.
    mutating func add(_ entry: Entry, for word: String, accent: Accent) {
        let key = Self.key(word)
        add(entry, under: key)
        if let words = Self.reading(of: key, in: language ?? accent.language), words != key {
            readings[words] = key
            longestEntry = max(longestEntry, Self.wordCount(of: words))
        }
    }

    private mutating func add(_ entry: Entry, under key: String) {
        var others = entries[key] ?? []
        let before = others.count
        others.removeAll { $0.use == entry.use }
        others.append(entry)
        count += others.count - before
        entries[key] = others
        longestEntry = max(longestEntry, Self.wordCount(of: key))
    }

    private static func wordCount(of key: String) -> Int { key.utf8.count { $0 == UInt8(ascii: " ") } + 1 }

    /// How a word is read that does not consist of letters alone; `nil` for one that does, and where more than words is read.
    private static func reading(of word: String, in language: LanguageTag) -> String? {
        let isPlain = word.utf8.allSatisfy { $0.isASCIILetter || $0 >= 0x80 || " '-".utf8.contains($0) }
        guard !isPlain else { return nil }
        let items = TextReader(Script(plain: SourceText(word)), language: language).flatMap { $0.items }
        guard !items.isEmpty, items.allSatisfy({ if case .word = $0 { true } else { false } }) else { return nil }
        return LexiconSearch(items, lexicons: [], longestEntry: 0).text(of: items.indices)
    }

    /// The entry for a word with this part of speech.
    func entry(for word: String, as tag: PartOfSpeech) -> Entry? {
        let key = Self.key(word)
        return best(of: entries[key], as: tag) ?? best(of: entries[key.lowercased()], as: tag)
            ?? readings[key].flatMap { best(of: entries[$0], as: tag) }
    }

    private func best(of entries: [Entry]?, as tag: PartOfSpeech) -> Entry? {
        guard let entries else { return nil }
        let (exact, group) = LexiconTag.candidates(for: tag)
        return entries.first { $0.use != nil && ($0.use == exact || $0.use == group) }
            ?? entries.first { $0.use == nil }
    }

    /// The word with one kind of apostrophe, and one space between its words.
    private static func key(_ word: String) -> String {
        var key: [UInt8] = []
        key.reserveCapacity(word.utf8.count)
        for scalar in word.unicodeScalars {
            switch scalar {
            case "\u{2018}", "\u{2019}", "\u{2BC}": key.append(UInt8(ascii: "'"))
            case _ where Punctuation.isSpace(scalar):
                if key.last != UInt8(ascii: " ") { key.append(UInt8(ascii: " ")) }
            default: scalar.appendUTF8(to: &key)
            }
        }
        return String(decoding: key, as: UTF8.self)
    }
}
