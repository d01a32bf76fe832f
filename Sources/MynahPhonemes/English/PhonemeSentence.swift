public import MynahText

/// How a sentence sounds, in Kokoro's alphabet.
public struct PhonemeSentence: Hashable, Sendable {
    /// The words' sounds, the punctuation and the spaces between them, as numbers of `KokoroAlphabet`.
    public internal(set) var codes: [UInt8] = []
    /// The words in their order.
    public internal(set) var tokens: [PhonemeToken] = []
    /// What should be heard and has no sound.
    public internal(set) var skipped: [Skip] = []
    /// What is probably not as the caller meant it.
    public internal(set) var warnings: [TextWarning] = []

    /// Adds a mark, if Kokoro has a sign for it.
    mutating func append(_ mark: SpokenMark) {
        guard let code = KokoroAlphabet.code(of: mark.symbol) else { return }
        if mark.isSpaced { appendSpace() }
        codes.append(code)
    }

    /// Parts what follows from what there is.
    mutating func appendSpace() {
        guard let last = codes.last, last != Sign.space else { return }
        codes.append(Sign.space)
    }

    /// The whole sentence in Kokoro's signs.
    public var text: String { KokoroAlphabet.text(of: codes) }

    /// The sounds of one of its words.
    public func codes(of token: PhonemeToken) -> ArraySlice<UInt8> { codes[token.range] }

    /// The sounds of one of its words in Kokoro's signs.
    public func text(of token: PhonemeToken) -> String { KokoroAlphabet.text(of: codes[token.range]) }
}

/// A word, or an initialism, and where its sounds are.
public struct PhonemeToken: Hashable, Sendable {
    /// The word as it is said, `FBI`, `two`.
    public let text: String
    /// Where in the caller's text it comes from.
    public let span: SourceSpan
    /// Its items in what was spoken.
    public let items: Range<Int>
    /// Where its sounds are in the sentence's codes.
    public internal(set) var range: Range<Int>
    /// Who knew how it is said.
    public let source: WordSounds.Source
    /// Which of several words of the same letters it is.
    public let homograph: String?
}
