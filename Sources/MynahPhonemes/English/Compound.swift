import MynahText

/// A word of several parts, said as one: `well-known`, `iPhone`, `GPT-4`.
struct Compound {
    private let letters: [UInt8]
    private let parts: [WordParts.Part]
    private let tag: PartOfSpeech
    private let known: KnownPart?
    /// What each part sounds like; empty for those that are said with another or not at all.
    private var sounds: [[UInt8]]
    private var source = WordSounds.Source.rule

    /// Nothing longer than this is looked up in one piece: the dictionary's longest word and an ending.
    private static let longestLookUp = 56
    /// What has more parts than this is no word, and its parts are looked up alone.
    private static let mostParts = 32

    init(letters: [UInt8], parts: [WordParts.Part], tag: PartOfSpeech, known: KnownPart?) {
        self.letters = letters
        self.parts = parts
        self.tag = tag
        self.known = known
        sounds = [[UInt8]](repeating: [], count: parts.count)
    }

    /// The sounds of all parts, from right to left the longest stretches that are known.
    mutating func sounds(by reader: CompoundReader, before context: WordContext) -> WordSounds? {
        var context = context
        var right = parts.count
        while right > 0 {
            let left = readLongest(endingAt: right, by: reader, before: context)
            context.move(before: sounds[left])
            right = left
        }
        if !isSpaced, !hasTo { demote() }
        let codes = joined()
        return codes.isEmpty ? nil : WordSounds(codes, from: source)
    }

    /// Reads the longest stretch of parts before `right` that is known, or the last part alone; where it begins.
    private mutating func readLongest(endingAt right: Int, by reader: CompoundReader, before context: WordContext)
        -> Int
    {
        let end = parts[right - 1].range.upperBound
        var left = right - 1
        while left > 0, parts.count <= Self.mostParts, end - parts[left - 1].range.lowerBound <= Self.longestLookUp {
            left -= 1
        }
        while left < right {
            let stretch = letters[parts[left].range.lowerBound..<end]
            if let known, known.range == stretch.indices {
                sounds[left] = known.codes
                return left
            }
            // All of it was tried before it was cut.
            if stretch.count < letters.count, left + 1 == right || parts[left].kind != .hyphen,
                let found = reader.words.sounds(of: EnglishWord(stretch, tag: tag), before: context)
            {
                sounds[left] = found.codes
                return left
            }
            left += 1
        }
        sounds[right - 1] = lone(parts[right - 1], by: reader, before: context)
        return right - 1
    }

    /// The sounds of a part that nobody knows.
    private mutating func lone(_ part: WordParts.Part, by reader: CompoundReader, before context: WordContext)
        -> [UInt8]
    {
        switch part.kind {
        case .hyphen, .apostrophe, .sign: return []
        case .digits:
            guard isTo(part) else { return digits(part.range, by: reader) }
            return reader.words.sounds(of: EnglishWord(Self.to, tag: .to), before: context)?.codes ?? []
        case .letters:
            guard let guess = reader.guess(letters[part.range], as: tag, before: context) else { return [] }
            if guess.source != .rule { source = guess.source }
            return guess.codes
        }
    }

    private static let to: ArraySlice<UInt8> = [UInt8(ascii: "t"), UInt8(ascii: "o")]

    /// Whether it is the 2 of `B2B` and `peer2peer`.
    private func isTo(_ part: WordParts.Part) -> Bool {
        let range = part.range
        guard range.count == 1, letters[range.lowerBound] == UInt8(ascii: "2") else { return false }
        guard range.lowerBound > 0, range.upperBound < letters.count else { return false }
        return letters[range.lowerBound - 1].isASCIILetter && letters[range.upperBound].isASCIILetter
    }

    private var hasTo: Bool { parts.contains { $0.kind == .digits && isTo($0) } }

    /// Digits that the text front end left: their names.
    private func digits(_ range: Range<Int>, by reader: CompoundReader) -> [UInt8] {
        var codes: [UInt8] = []
        for digit in letters[range] {
            if !codes.isEmpty { codes.append(Sign.space) }
            codes += reader.words.dictionary(Self.digitNames[Int(digit - UInt8(ascii: "0"))]) ?? []
        }
        return codes
    }

    private static let digitNames = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
    ]

    /// Whether the parts are of different kinds, which are said as words of their own.
    private var isSpaced: Bool {
        var hasLetters = false
        var hasDigits = false
        var hasSigns = false
        for part in parts {
            switch part.kind {
            case .letters: hasLetters = true
            case .digits: hasDigits = hasDigits || !isTo(part)
            case .sign:
                let sign = letters[part.range.lowerBound]
                if sign == UInt8(ascii: "/") { return true }
                hasSigns = hasSigns || (sign != UInt8(ascii: ".") && sign != UInt8(ascii: ","))
            case .hyphen, .apostrophe: break
            }
        }
        return (hasLetters ? 1 : 0) + (hasDigits ? 1 : 0) + (hasSigns ? 1 : 0) > 1
    }

    /// Leaves primary stress to the heavier parts.
    private mutating func demote() {
        let heard = sounds.indices.filter { !sounds[$0].isEmpty }
        if heard.count == 2, parts[heard[0]].range.count == 1 {
            sounds[heard[1]] = StressRule.changed(sounds[heard[1]], by: -1)
            return
        }
        let ranked = heard.map {
            (isPrimary: sounds[$0].contains(Sign.primaryStress), StressRule.weight(of: sounds[$0]), $0)
        }
        guard heard.count > 1, ranked.count(where: { $0.isPrimary }) > (heard.count + 1) / 2 else { return }
        let order = ranked.sorted { left, right in
            if left.isPrimary != right.isPrimary { return right.isPrimary }
            return (left.1, left.2) < (right.1, right.2)
        }
        for (_, _, index) in order.prefix(heard.count / 2) {
            sounds[index] = StressRule.changed(sounds[index], by: -1)
        }
    }

    private func joined() -> [UInt8] {
        let isSpaced = isSpaced
        var codes: [UInt8] = []
        for part in sounds where !part.isEmpty {
            if isSpaced, !codes.isEmpty { codes.append(Sign.space) }
            codes += part
        }
        return codes
    }
}
