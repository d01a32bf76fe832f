import MynahText

/// Reads a lexicon in the W3C's Pronunciation Lexicon Specification 1.0.
struct LexiconXML {
    private let accent: Accent
    private var reader: XMLReader
    private var lexicon = UserLexicon()
    private var alphabet = Pronunciation.Alphabet.ipa
    private var lexeme = Lexeme()

    /// What one `lexeme` says, as far as it is read.
    private struct Lexeme {
        var words: [String] = []
        var meaning: UserLexicon.Meaning?
        /// Whether the author prefers it to those behind it.
        var isPreferred = false
        var use: LexiconTag?
    }

    init(_ source: SourceText, accent: Accent) {
        self.accent = accent
        reader = XMLReader(source, root: "lexicon")
    }

    /// Reads the document; an error where it is no lexicon.
    mutating func read() throws(MarkupError) -> UserLexicon {
        while let event = try reader.next() {
            switch event {
            case .start(let tag): try begin(tag)
            case .end(let tag): if tag.name.local == "lexeme" { try finish(at: tag.span) }
            case .text, .reference: break
            }
        }
        return lexicon
    }

    private mutating func begin(_ tag: XMLTag) throws(MarkupError) {
        switch tag.name.local {
        case "lexicon":
            alphabet = try alphabet(of: tag) ?? .ipa
            lexicon.language = tag["xml:lang"].flatMap { LanguageTag($0) }
        case "lexeme":
            lexeme = Lexeme()
            lexeme.use = use(in: tag["role"])
        case "grapheme": lexeme.words.append(try content(of: tag))
        case "phoneme": try readPhoneme(tag)
        case "alias": try readAlias(tag)
        default: break
        }
    }

    private mutating func readPhoneme(_ tag: XMLTag) throws(MarkupError) {
        let alphabet = try alphabet(of: tag) ?? alphabet
        let text = try content(of: tag)
        let reading = Pronunciation(text, alphabet: alphabet).reading(in: accent)
        if let sign = reading.unknown.first {
            throw problem(
                "\(sign.jsonQuoted) is no sound in \(alphabet.rawValue); see the alphabet's signs",
                at: tag.span
            )
        }
        guard !reading.codes.isEmpty else { throw problem("this phoneme is empty; write its sounds", at: tag.span) }
        take(.sounds(reading.codes), of: tag)
    }

    private mutating func readAlias(_ tag: XMLTag) throws(MarkupError) {
        let text = try content(of: tag)
        guard text.utf8.count <= UserLexicon.longestAlias else {
            throw problem(
                "an alias has at most \(UserLexicon.longestAlias) bytes; write an entry for each word",
                at: tag.span
            )
        }
        guard let words = UserLexicon.alias(text) else {
            throw problem("this alias has no word; write the words that are said instead", at: tag.span)
        }
        take(.alias(words), of: tag)
    }

    /// The first of several counts, or the one that the author prefers.
    private mutating func take(_ meaning: UserLexicon.Meaning, of tag: XMLTag) {
        let isPreferred = tag["prefer"] == "true"
        guard lexeme.meaning == nil || (isPreferred && !lexeme.isPreferred) else { return }
        lexeme.meaning = meaning
        lexeme.isPreferred = isPreferred
    }

    private mutating func finish(at span: SourceSpan) throws(MarkupError) {
        guard !lexeme.words.isEmpty else {
            throw problem("this lexeme has no grapheme; write the word in one", at: span)
        }
        guard let meaning = lexeme.meaning else {
            throw problem("this lexeme has neither phoneme nor alias; write one", at: span)
        }
        for word in lexeme.words {
            guard (1...UserLexicon.longestWord).contains(word.utf8.count) else {
                throw problem(
                    "a grapheme has 1 to \(UserLexicon.longestWord) bytes; write an entry for each word",
                    at: span
                )
            }
            guard lexicon.count < UserLexicon.mostEntries else {
                throw problem(
                    "there are more than \(UserLexicon.mostEntries) entries; leave out what the dictionary knows",
                    at: span
                )
            }
            lexicon.add(UserLexicon.Entry(meaning: meaning, use: lexeme.use), for: word, accent: accent)
        }
        lexeme = Lexeme()
    }

    /// The text up to the element's end, without the white space around it.
    private mutating func content(of tag: XMLTag) throws(MarkupError) -> String {
        var bytes: [UInt8] = []
        var depth = 1
        while depth > 0, let event = try reader.next() {
            switch event {
            case .start: depth += 1
            case .end: depth -= 1
            case .text(let span): bytes += reader.source.bytes[span.range]
            case .reference(let text, _): bytes += text.utf8
            }
            guard bytes.count <= 10_000 else {
                throw problem("this text is longer than 10,000 bytes; shorten it", at: tag.span)
            }
        }
        let isSpace: (UInt8) -> Bool = { $0 == UInt8(ascii: " ") || (9...13).contains($0) }
        guard let first = bytes.firstIndex(where: { !isSpace($0) }), let last = bytes.lastIndex(where: { !isSpace($0) })
        else { return "" }
        return String(decoding: bytes[first...last], as: UTF8.self)
    }

    private func alphabet(of tag: XMLTag) throws(MarkupError) -> Pronunciation.Alphabet? {
        guard let name = tag["alphabet"] else { return nil }
        switch name.lowercased() {
        case "ipa": return .ipa
        case "x-sampa", "xsampa", "x-x-sampa": return .xSampa
        case "arpabet", "x-arpabet", "x-cmu", "cmu": return .arpabet
        case "kokoro", "x-kokoro": return .kokoro
        default:
            throw problem(
                "there is no alphabet \(name.jsonQuoted); write ipa, x-sampa, arpabet or kokoro",
                at: tag.span
            )
        }
    }

    /// The first of the roles that names a part of speech, whatever its prefix.
    private func use(in roles: String?) -> LexiconTag? {
        for role in (roles ?? "").utf8.split(separator: UInt8(ascii: " ")) {
            let local = role.split(separator: UInt8(ascii: ":")).last ?? role
            if let use = LexiconTag(named: String(decoding: local, as: UTF8.self)) { return use }
        }
        return nil
    }

    private func problem(_ message: String, at span: SourceSpan) -> MarkupError {
        MarkupError(message, at: span.start, of: reader.source)
    }
}
