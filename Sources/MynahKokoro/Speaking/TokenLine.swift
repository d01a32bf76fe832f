import MynahText

/// The signs of a passage as a model's numbers, and what of them the model lacks.
struct TokenLine {
    /// The signs, with a space between sentences.
    private(set) var tokens: [KokoroToken] = []
    /// What is left out.
    private(set) var warnings: [TextWarning] = []

    private let vocabulary: KokoroVocabulary
    /// The words so far.
    private var words = 0
    /// The signs that the model lacks, each warned of once.
    private var unknown: Set<Unicode.Scalar> = []

    init(_ vocabulary: KokoroVocabulary) { self.vocabulary = vocabulary }

    /// Adds a sentence; `span` is where it stands, and where it is not `complete`, it goes on elsewhere.
    mutating func append(_ sentence: PronouncedSentence, at span: SourceSpan, complete: Bool = true) {
        warnings += sentence.warnings
        if let last = tokens.last, last.sign != " " { append(" ", of: nil, at: span) }
        var next = sentence.words[...]
        for (index, sign) in sentence.signs.enumerated() {
            while let word = next.first, word.signs.upperBound <= index { next.removeFirst() }
            let word = next.first.flatMap { $0.signs.contains(index) ? $0 : nil }
            if let word, word.signs.lowerBound == index { words += 1 }
            append(sign, of: word, at: span)
        }
        if !tokens.isEmpty { tokens[tokens.count - 1].endsSentence = complete }
    }

    private mutating func append(_ sign: Unicode.Scalar, of word: PronouncedSentence.Word?, at span: SourceSpan) {
        guard let number = vocabulary.number(of: sign) else {
            if !tokens.isEmpty { tokens[tokens.count - 1].signCount += 1 }
            guard unknown.insert(sign).inserted, sign != " " else { return }
            let message = "The model has no sound for \(String(Character(sign)).jsonQuoted); it is left out."
            return warnings.append(TextWarning(message, at: word?.span ?? span))
        }
        let token = KokoroToken(number: number, sign: sign, span: word?.span, word: word == nil ? nil : words)
        tokens.append(token)
    }
}
