public import MynahPhonemes
public import MynahText

/// How a sentence sounds, in Kokoro's signs, and whose words the signs are.
public struct PronouncedSentence: Hashable, Sendable {
    /// Sounds, stress, punctuation and the spaces between words.
    public let signs: [Unicode.Scalar]
    /// The words in their order; their signs do not overlap.
    public let words: [Word]
    /// What is not heard, or probably not as the caller meant it.
    public let warnings: [TextWarning]

    /// A word's signs and the place that it comes from.
    public struct Word: Hashable, Sendable {
        /// Its signs, counted from the sentence's first.
        public let signs: Range<Int>
        /// Where in the caller's text it stands.
        public let span: SourceSpan

        /// Describes a word.
        public init(signs: Range<Int>, span: SourceSpan) {
            self.signs = signs
            self.span = span
        }
    }

    /// Describes a sentence; the words' signs must be among `signs`.
    public init(signs: [Unicode.Scalar], words: [Word], warnings: [TextWarning] = []) {
        precondition(words.allSatisfy { signs.indices.contains($0.signs) }, "a word's signs are the sentence's")
        self.signs = signs
        self.words = words
        self.warnings = warnings
    }

    /// Takes the sounds of a sentence; what has none is told of as a warning.
    public init(_ sounds: PhonemeSentence) {
        let silent = sounds.skipped.map { TextWarning("Something is not spoken: \($0.reason).", at: $0.span) }
        self.init(
            signs: sounds.codes.map { KokoroAlphabet.scalar(of: $0) ?? "\u{FFFD}" },
            words: sounds.tokens.map { Word(signs: $0.range, span: $0.span) },
            warnings: sounds.warnings + silent
        )
    }

    /// The same with each place where `place` says it is.
    func moved(_ place: (SourceSpan) -> SourceSpan) -> PronouncedSentence {
        PronouncedSentence(
            signs: signs,
            words: words.map { Word(signs: $0.signs, span: place($0.span)) },
            warnings: warnings.map { TextWarning($0.message, at: place($0.span)) }
        )
    }

    /// Takes signs as somebody wrote them; words are what stands between spaces, at their bytes of `text` behind `offset`.
    public init(signs text: String, at offset: Int = 0) {
        let signs = Array(text.unicodeScalars)
        var (words, start, place): ([Word], Int?, Int) = ([], nil, offset)
        var begin = offset
        for (index, sign) in signs.enumerated() {
            if sign.isSilent {
                if let first = start {
                    words.append(Word(signs: first..<index, span: SourceSpan(start: begin, end: place)))
                }
                start = nil
            } else if start == nil {
                (start, begin) = (index, place)
            }
            place += Unicode.UTF8.width(sign)
        }
        if let start {
            words.append(Word(signs: start..<signs.count, span: SourceSpan(start: begin, end: place)))
        }
        self.init(signs: signs, words: words)
    }
}

extension Range<Int> {
    /// Whether `inner` lies in it.
    fileprivate func contains(_ inner: Range<Int>) -> Bool {
        lowerBound <= inner.lowerBound && inner.upperBound <= upperBound
    }
}
