/// Reads one sentence: asks the readings, takes the rest as words and marks, and keeps the books.
struct SentenceReader {
    private let writing: Writing
    private let origin: OriginMap
    private let rules: ReadingRules
    private var quotes = QuotationState()
    private var delivery = Delivery()
    /// The token up to which a stretch is read as any other, because it is not of the form that markup asks for.
    private var freeEnd = 0
    private(set) var track: DirectionTrack
    private(set) var ledger: SourceLedger
    private(set) var items: [SpokenItem] = []

    init(_ writing: Writing, origin: OriginMap, track: DirectionTrack, ledger: SourceLedger) {
        self.writing = writing
        self.origin = origin
        let language = writing.language
        self.rules = writing.options.readsForms ? .rules(for: language) : .leastRules(for: language)
        self.track = track
        self.ledger = ledger
        items.reserveCapacity(writing.tokens.count / 2 + 1)
    }

    /// Reads all tokens.
    mutating func read() {
        var index = 0
        while index < writing.tokens.count {
            perform(track.advance(to: writing[index].range.lowerBound))
            index = readOne(at: index)
        }
        if let end = writing.tokens.last?.range.upperBound { perform(track.advance(to: end)) }
    }

    /// Passes on what is to be done at this place.
    mutating func perform(_ places: [Direction]) { items += places.map { .direction($0) } }

    /// Reads what begins at a token; gives the token behind it.
    private mutating func readOne(at index: Int) -> Int {
        if index < freeEnd { return readFreely(at: index, before: freeEnd) }
        if let override = track.override { return obey(override, at: index) }
        return readFreely(at: index, before: writing.tokens.count)
    }

    /// Reads what begins at a token as if no direction was about it; gives the token behind it.
    private mutating func readFreely(at index: Int, before limit: Int) -> Int {
        if let (said, kind) = rules.read(writing, at: index), said.end <= limit {
            say(said, kind: kind, from: index)
            return said.end
        }
        if rules.isEmpty, let end = writing.endOfPlainWord(at: index), end <= limit { return sayAsWritten(index..<end) }
        switch writing[index].kind {
        case .letters: return sayWord(at: index)
        case .digits: return sayDigits(at: index)
        case .symbol: return readSymbol(at: index)
        case .space, .edge:
            ledger.silence(span(index..<(index + 1)), by: .whiteSpace)
            return index + 1
        }
    }

    /// Says a word that no reading wants, with all that hyphens join to it.
    private mutating func sayWord(at index: Int) -> Int {
        let first = writing[index]
        guard first.scalar.isLatin else { return sayForeignWord(at: index) }
        var end = index + 1
        while writing.joinsWord(at: end) { end += 2 }
        let isPlain = first.isASCII && end == index + 1
        let text = isPlain ? writing.text(index) : writing.text(index..<end).asSpoken
        emit(text, kind: .word, tokens: index..<end, isSpaced: writing.isSpaced(index))
        return end
    }

    /// Leaves a word to whoever speaks the language: figures, signs and all.
    private mutating func sayAsWritten(_ tokens: Range<Int>) -> Int {
        let index = tokens.lowerBound
        emit(writing.text(tokens).asSpoken, kind: .word, tokens: tokens, isSpaced: writing.isSpaced(index))
        return tokens.upperBound
    }

    private mutating func sayForeignWord(at index: Int) -> Int {
        let tokens = index..<(index + 1)
        guard let language = ScriptLanguage.language(of: writing, at: index) else {
            let reason = "unknown script: \(ScriptLanguage.name(of: writing[index].scalar))"
            ledger.skip(span(tokens), because: reason)
            return index + 1
        }
        var hints = track.hints
        hints.language = hints.language ?? (language.language == writing.language.language ? nil : language)
        emit(writing.text(index), kind: .word, tokens: tokens, isSpaced: writing.isSpaced(index), hints: hints)
        return index + 1
    }

    /// Hands on digits that no reading wants as they are.
    private mutating func sayDigits(at index: Int) -> Int {
        emit(writing.text(index), kind: .word, tokens: index..<(index + 1), isSpaced: writing.isSpaced(index))
        return index + 1
    }

    private mutating func readSymbol(at index: Int) -> Int {
        let found = PunctuationMark.read(writing, at: index, quotes: &quotes)
        let span = span(index..<found.end)
        if let symbol = found.symbol {
            items.append(.mark(SpokenMark(symbol, span: span, isSpaced: writing.isSpaced(index))))
        }
        if found.isPunctuation {
            ledger.silence(span, by: .punctuation)
        } else if writing[index].scalar.isPictograph {
            ledger.silence(span, by: .emoji)
        } else {
            ledger.skip(span, because: "no reading for the sign U+\(writing[index].scalar.hexadecimal)")
        }
        return found.end
    }

    /// Reads the stretch of a direction in the way that it says.
    private mutating func obey(_ direction: Direction, at index: Int) -> Int {
        var end = index + 1
        while end < writing.tokens.count, writing[end].range.lowerBound < direction.range.upperBound { end += 1 }
        switch direction.kind {
        case .pronunciation(let pronunciation):
            var hints = track.hints
            hints.pronunciation = pronunciation
            let text = writing.text(index..<end).asSpoken
            emit(text, kind: .word, tokens: index..<end, isSpaced: writing.isSpaced(index), hints: hints)
        case .sayAs(let wish):
            guard let (said, kind) = rules.readAs(writing, index..<end, wish) else {
                freeEnd = end
                return readFreely(at: index, before: end)
            }
            say(said, kind: kind, from: index)
            return max(said.end, index + 1)
        default: break
        }
        return end
    }

    /// Says what a reading made of the tokens from `index` on.
    private mutating func say(_ said: Said, kind: ReadingKind, from index: Int) {
        let tokens = index..<min(said.end, writing.tokens.count)
        guard !said.parts.isEmpty else { return ledger.silence(span(tokens), by: said.rule) }
        var isSpaced = writing.isSpaced(index)
        for part in said.parts {
            var hints = track.hints
            switch part {
            case .word(let text): emit(text, kind: kind, tokens: tokens, isSpaced: isSpaced, hints: hints)
            case .letter(let text):
                hints.isLetterName = true
                emit(text, kind: kind, tokens: tokens, isSpaced: isSpaced, hints: hints)
            case .mark(let symbol):
                let start = span(tokens).start
                items.append(.mark(SpokenMark(symbol, span: SourceSpan(start: start, end: start))))
            case .other(let text, let kind, let own):
                emit(text, kind: kind, tokens: tokens, isSpaced: isSpaced, hints: own.adding(hints))
            }
            isSpaced = true
        }
    }

    private mutating func emit(
        _ text: String,
        kind: ReadingKind,
        tokens: Range<Int>,
        isSpaced: Bool,
        hints: WordHints? = nil
    ) {
        let span = ledger.say(span(tokens))
        if track.delivery != delivery {
            delivery = track.delivery
            items.append(.delivery(delivery))
        }
        let hints = hints ?? (track.isBare ? WordHints() : track.hints)
        items.append(.word(SpokenWord(text, span: span, kind: kind, isSpaced: isSpaced, hints: hints)))
    }

    private func span(_ tokens: Range<Int>) -> SourceSpan { origin.span(of: writing.range(tokens)) }
}

extension Writing {
    /// Whether a hyphen at `index` joins a Latin word to the one before it; words in capitals are left to the readings.
    fileprivate func joinsWord(at index: Int) -> Bool {
        guard let sign = symbol(index), sign == "-" || sign == "\u{2010}" || sign == "\u{2011}" else { return false }
        return self[index + 1].kind == .letters && self[index + 1].scalar.isLatin && self[index + 1].shape != .upper
    }
}

extension Writing {
    /// The token behind the word at `index` in a language without readings: everything to the next space, but for punctuation around it;
    /// `nil` where there is no word.
    fileprivate func endOfPlainWord(at index: Int) -> Int? {
        var end = index
        while true {
            switch self[end].kind {
            case .letters, .digits: end += 1
            case .symbol where self[end].scalar.isSaidByName: end += 1
            case .symbol where end > index && self[end].scalar.isASCII && isPlainWord(end + 1): end += 1
            case .symbol, .space, .edge: return end > index ? end : nil
            }
        }
    }

    private func isPlainWord(_ index: Int) -> Bool { self[index].kind == .letters || self[index].kind == .digits }
}

extension WordHints {
    /// These, and from `others` what these do not know.
    fileprivate func adding(_ others: WordHints) -> WordHints {
        var hints = self
        hints.pronunciation = pronunciation ?? others.pronunciation
        hints.stress = stress ?? others.stress
        hints.use = use ?? others.use
        hints.language = language ?? others.language
        return hints
    }
}

extension String {
    /// The text of a word as it is said: straight apostrophes and hyphens, plain letters, and nothing that is invisible.
    fileprivate var asSpoken: String {
        var scalars = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            if scalar.isInvisible { continue }
            if let letters = scalar.ligatureLetters {
                scalars += letters.unicodeScalars
            } else if scalar == "\u{2010}" || scalar == "\u{2011}" {
                scalars.append("-")
            } else {
                scalars.append(scalar.isApostrophe ? "'" : scalar.plainLetter ?? scalar)
            }
        }
        return String(scalars)
    }
}

extension Unicode.Scalar {
    /// Whether it is a sign that every language has a name for. Unicode counts some of them as punctuation.
    fileprivate var isSaidByName: Bool {
        switch self {
        case "%", "&", "@", "#", "\u{A7}", "\u{2030}": true
        default: !isPunctuationOnly && !isPictograph
        }
    }

    /// The number as Unicode writes it, in four digits or more.
    fileprivate var hexadecimal: String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }
}
