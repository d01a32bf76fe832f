/// Reads a script aloud on paper: sentence by sentence, lazily and in one pass, what is said and where it comes from.
///
/// Together the sentences account for every byte of the caller's text.
public struct TextReader: Sequence, IteratorProtocol, Sendable {
    private let script: Script
    private var language: LanguageTag
    private let languages: LanguageModel?
    private let options: ReadingOptions
    private var sentences: SentenceSplitter
    private var upcoming: Sentence?
    private var track: DirectionTrack
    private var ledger: SourceLedger
    /// Everything of the script's text before this offset has been read.
    private var offset = 0

    /// Whether the next sentence begins a paragraph.
    private var beginsParagraph = true

    /// Reads `script`, which is in `language` but where it says otherwise.
    ///
    /// With `languages`, the language of each paragraph is guessed; where the guess is unsure it is that of the one before it, and
    /// of the first, `language`.
    public init(
        _ script: Script,
        language: LanguageTag,
        guessing languages: LanguageModel? = nil,
        options: ReadingOptions = ReadingOptions()
    ) {
        self.script = script
        self.language = language
        self.languages = languages
        self.options = options
        self.sentences = SentenceSplitter(script.text)
        self.upcoming = sentences.next()
        self.track = DirectionTrack(script.directions, origin: script.origin)
        self.ledger = SourceLedger(script)
    }

    /// The next sentence; `nil` at the end. Where there is nothing to say there is one sentence without words.
    public mutating func next() -> SpokenSentence? {
        let start = ledger.end
        guard let sentence = upcoming else {
            guard start < script.sourceCount else { return nil }
            return read(to: script.text.bytes.count, from: start, endsParagraph: true)
        }
        upcoming = sentences.next()
        let end = upcoming == nil ? script.text.bytes.count : sentence.span.end
        return read(to: end, from: start, endsParagraph: sentence.endsParagraph)
    }

    private mutating func read(to end: Int, from start: Int, endsParagraph: Bool) -> SpokenSentence {
        let places = track.advance(to: offset)
        var tokens: [Token] = []
        tokens.reserveCapacity((end - offset) / 3)
        var tokenizer = Tokenizer(script.text, in: offset..<end, cuts: track.cuts(before: end))
        tokenizer.cut(into: &tokens)
        if beginsParagraph { guessLanguage() }
        beginsParagraph = endsParagraph
        let language = track.delivery.language ?? language
        let writing = Writing(source: script.text, language: language, options: options, tokens: tokens)
        var reader = SentenceReader(writing, origin: script.origin, track: track, ledger: ledger)
        reader.perform(places)
        reader.read()
        (track, ledger) = (reader.track, reader.ledger)
        offset = end
        if upcoming == nil { ledger.close() }
        let account = ledger.take()
        return SpokenSentence(
            items: reader.items,
            silent: account.silent,
            skipped: account.skipped,
            span: SourceSpan(start: start, end: ledger.end),
            language: language,
            endsParagraph: endsParagraph
        )
    }

    /// Takes the language that the text from here to the end of the paragraph is probably in.
    private mutating func guessLanguage() {
        guard let languages else { return }
        let bytes = script.text.bytes[offset...].prefix(Self.mostGuessed)
        let end = zip(bytes.indices, bytes.dropFirst()).first {
            bytes[$0] == UInt8(ascii: "\n") && $1 == UInt8(ascii: "\n")
        }
        let paragraph = SourceText(Array(bytes[..<(end?.0 ?? bytes.endIndex)]))
        guard let guess = languages.guess(paragraph), guess.confidence >= Self.leastConfidence else { return }
        if guess.language.language != language.language { language = guess.language }
    }

    /// A guess looks at no more of a paragraph, in bytes.
    private static let mostGuessed = 4000
    private static let leastConfidence = 0.6
}
