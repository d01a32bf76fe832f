/// Reads a stretch of English in the way that markup asks for.
enum EnglishSayAs {
    /// What is said of tokens; `nil` where they are not of the form asked for, so that they are read as any others.
    static func read(_ writing: Writing, _ range: Range<Int>, _ wish: SayAs) -> (Said, ReadingKind)? {
        guard let stretch = Stretch(writing, range), let kind = ReadingKind.sayAs(wish.interpretation) else {
            return nil
        }
        if kind == .expletive { return (Said(silent: .expletive, end: range.upperBound), kind) }
        if let (parts, own) = parts(of: stretch, wish, kind), !parts.isEmpty {
            return (Said(parts: parts, end: range.upperBound), own)
        }
        return nil
    }

    private static func parts(of stretch: Stretch, _ wish: SayAs, _ kind: ReadingKind) -> ([Said.Part], ReadingKind)? {
        let parts: [Said.Part]? =
            switch kind {
            case .characters: SayAsCharacters.characters(stretch)
            case .spelling: SayAsCharacters.groups(stretch)
            case .digits: SayAsCharacters.digits(stretch)
            case .sayAsCardinal: SayAsNumbers.cardinal(stretch)
            case .sayAsOrdinal: SayAsNumbers.ordinal(stretch)
            case .sayAsFraction: SayAsNumbers.fraction(stretch)
            case .sayAsDate: SayAsDate.parts(stretch, format: wish.format)
            case .sayAsTime: SayAsTime.parts(stretch, format: wish.format)
            case .sayAsDuration: SayAsTime.duration(stretch, format: wish.format)
            case .sayAsTelephone: SayAsTelephone.parts(stretch, detail: wish.detail)
            default: nil
            }
        return parts.map { ($0, kind) } ?? stretch.readWhole(as: kind)
    }
}

/// Tokens that are read for themselves, whatever stands around them.
struct Stretch {
    /// The tokens alone, without white space around them.
    let writing: Writing
    /// Longer ones than this hold no date, number or the like.
    private static let longestForm = 64

    /// The tokens of a range; `nil` where they are white space alone.
    init?(_ writing: Writing, _ range: Range<Int>) {
        let tokens = writing.tokens[range.clamped(to: writing.tokens.indices)]
        guard let first = tokens.firstIndex(where: { $0.kind != .space }),
            let last = tokens.lastIndex(where: { $0.kind != .space })
        else { return nil }
        self.writing = Writing(
            source: writing.source,
            language: writing.language,
            options: writing.options,
            tokens: Array(tokens[first...last])
        )
    }

    /// Numbers as its language says them.
    var numbers: EnglishNumbers { EnglishNumbers(saysAnd: writing.isBritish) }

    /// The number of tokens.
    var count: Int { writing.tokens.count }

    /// Whether it is short enough to be one form.
    var isForm: Bool { count <= Self.longestForm }

    /// Its bytes.
    var bytes: ArraySlice<UInt8> { writing.source.bytes[writing.range(0..<count)] }

    /// What a reading of that kind makes of all of it; any kind will do for forms that have no other reading.
    func readWhole(as kind: ReadingKind) -> ([Said.Part], ReadingKind)? {
        guard isForm, let (said, own) = ReadingRules.rules(for: writing.language).read(writing, at: 0) else {
            return nil
        }
        guard said.end == count, kind.isOpen || own.name == kind.name else { return nil }
        return (said.parts, own)
    }
}

extension ReadingKind {
    static let characters = ReadingKind("characters")
    static let spelling = ReadingKind("spelling")
    static let digits = ReadingKind("digits")
    static let expletive = ReadingKind("expletive")
    // Named as the readings that find these forms by themselves.
    static let sayAsCardinal = ReadingKind("cardinal")
    static let sayAsOrdinal = ReadingKind("ordinal")
    static let sayAsFraction = ReadingKind("fraction")
    static let sayAsDate = ReadingKind("date")
    static let sayAsTime = ReadingKind("time")
    static let sayAsDuration = ReadingKind("duration")
    static let sayAsTelephone = ReadingKind("telephone")
    static let sayAsUnit = ReadingKind("unit")
    static let sayAsCurrency = ReadingKind("currency")
    static let sayAsAddress = ReadingKind("address")

    /// The kind that markup names; `nil` where it names none that English knows.
    fileprivate static func sayAs(_ name: String) -> ReadingKind? {
        switch name {
        case "characters": .characters
        case "spell-out": .spelling
        case "digits": .digits
        case "expletive": .expletive
        case "cardinal": .sayAsCardinal
        case "ordinal": .sayAsOrdinal
        case "fraction": .sayAsFraction
        case "date": .sayAsDate
        case "time": .sayAsTime
        case "duration": .sayAsDuration
        case "telephone": .sayAsTelephone
        case "unit": .sayAsUnit
        case "currency": .sayAsCurrency
        case "address": .sayAsAddress
        default: nil
        }
    }

    /// Whether forms of this kind go by several names among readings.
    fileprivate var isOpen: Bool {
        switch self {
        case .sayAsUnit, .sayAsCurrency, .sayAsAddress, .sayAsDuration: true
        default: false
        }
    }
}

extension Silence.Rule {
    /// A word that the caller does not want to be heard.
    static let expletive = Silence.Rule("expletive")
}
