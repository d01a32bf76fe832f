package import MynahText

/// Says words that no lexicon has: by the words in them that are known, and by their letters.
///
/// Known words vote first: each that an affix, or a second known word, makes the unknown one of. Where they do not settle it, the
/// likeliest readings of the letters vote too.
package struct LetterToSound: Sendable {
    private static let longestPiece = 48

    private let data: DataBlock
    private let layout: LetterLayout

    /// Opens a model; the data is read in place, and no table is built.
    package init(data: DataBlock) throws(DataError) {
        layout = try LetterLayout(data)
        self.data = data
    }

    /// The phonemes of a word of the letters a–z and the apostrophe, with one primary stress; other bytes are left out.
    ///
    /// Linear in the word's length: a word of more than 48 letters is read in pieces. Empty where there is no letter.
    package func phonemes(of word: [UInt8], known words: some WordSource) -> String {
        let word = Self.normal(word)
        var sounds: [Sound] = []
        var rest = word[...]
        while !rest.isEmpty {
            sounds += finding(for: Array(rest.prefix(Self.longestPiece)), known: words).sounds
            rest = rest.dropFirst(Self.longestPiece)
        }
        return Sound.text(Self.stressedOnce(sounds))
    }

    /// The same in one go with `isPronounceable`: nil where the word is better spelt.
    package func reading(of word: [UInt8], known words: some WordSource) -> String? {
        let word = Self.normal(word)
        guard word.count <= Self.longestPiece else {
            return isPronounceable(word) ? phonemes(of: word, known: words) : nil
        }
        let finding = finding(for: word, known: words)
        guard finding.sounds.contains(where: { $0.isVowel }), word.contains(where: { Self.isVowelLetter($0) }),
            finding.cost / (word.count + 1) <= layout.letterCost
        else { return nil }
        return Sound.text(Self.stressedOnce(finding.sounds))
    }

    /// Whether the word looks like one that can be said; if not, it is better spelt. The first 48 letters decide.
    package func isPronounceable(_ word: [UInt8]) -> Bool {
        guard word.prefix(Self.longestPiece).contains(where: { Self.isVowelLetter($0) }) else { return false }
        return costPerLetter(of: word).map { $0 <= layout.letterCost } ?? false
    }

    /// How odd the word's letters are, in eighths of a bit for each; nil where they have no vowel's sound.
    package func costPerLetter(of word: [UInt8]) -> Int? {
        let word = Array(Self.normal(Array(word.prefix(Self.longestPiece))))
        var search = LetterSearch(LetterTables(data, layout: layout))
        guard let best = search.findings(for: Self.codes(of: word)).first,
            best.sounds.contains(where: { $0.isVowel })
        else { return nil }
        return best.cost / (word.count + 1)
    }

    /// The sounds of at most 48 letters, and what the letters cost in them: nothing where known words settle it.
    private func finding(for word: [UInt8], known words: some WordSource) -> LetterSearch.Finding {
        let tables = LetterTables(data, layout: layout)
        var ballot = SoundBallot()
        for vote in WordAnalogies(tables: tables, words: words).votes(on: word) {
            ballot.add(vote.sounds, weight: vote.weight)
        }
        if ballot.isDecided { return LetterSearch.Finding(sounds: ballot.winner, cost: 0) }
        var search = LetterSearch(tables)
        let findings = search.findings(for: Self.codes(of: word))
        ballot.add(findings)
        return LetterSearch.Finding(sounds: ballot.winner, cost: findings.first.map { $0.cost } ?? Int.max)
    }
}

extension LetterToSound {
    private static let apostrophe = UInt8(ascii: "'")

    /// The letters in lower case and the apostrophes of a word.
    private static func normal(_ word: [UInt8]) -> [UInt8] {
        word.compactMap { byte in
            let small = byte.asciiLowercased
            return small == apostrophe || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(small) ? small : nil
        }
    }

    /// 0 for a to 25 for z, 26 for the apostrophe.
    private static func codes(of word: [UInt8]) -> [UInt8] {
        word.map { $0 == apostrophe ? 26 : $0 &- UInt8(ascii: "a") }
    }

    private static func isVowelLetter(_ byte: UInt8) -> Bool {
        switch byte.asciiLowercased {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
            UInt8(ascii: "y"):
            true
        default: false
        }
    }

    /// Keeps the first primary stress and makes others secondary; where there is none, puts it on the best vowel.
    private static func stressedOnce(_ sounds: [Sound]) -> [Sound] {
        var sounds = sounds.map { $0.isVowel ? $0 : $0.plain }
        let primary =
            sounds.firstIndex { $0.stress == .primary } ?? sounds.firstIndex { $0.stress == .secondary }
            ?? sounds.firstIndex { $0.isVowel && !$0.isReduced } ?? sounds.firstIndex { $0.isVowel }
        guard let primary else { return sounds }
        for index in sounds.indices where sounds[index].stress == .primary {
            sounds[index] = Sound(sounds[index], stress: .secondary)
        }
        sounds[primary] = Sound(sounds[primary], stress: .primary)
        return sounds
    }
}
