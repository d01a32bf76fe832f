import MynahPhonemes

/// What a model learns from: the entries for the letters, and the known words for the affixes.
struct TrainingWords {
    /// What an entry made by machine counts.
    private static let silverWeight: Float = 0.1

    private(set) var entries: [Entry] = []
    private(set) var lexicon = WordTable()
    private(set) var goldWords: [[UInt8]] = []
    /// How many entries of the gold and the silver dictionary were left out as words that are scored, and as forms of those.
    private(set) var leftOut = (gold: 0, silver: 0, goldForms: 0, silverForms: 0)
    private let exclusion: Exclusion

    /// Leaves out words, in lower case, and their forms, however a dictionary writes them.
    init(_ dictionary: Pronunciations, without excluded: Set<String>) {
        exclusion = Exclusion(excluded)
        for (key, readings) in dictionary.gold { add(key, readings.all, isGold: true) }
        for (key, readings) in dictionary.silver { add(key, readings.all, isGold: false) }
    }

    private mutating func add(_ key: String, _ readings: [String], isGold: Bool) {
        let word = key.lowercased()
        if isLeftOut(word, isGold: isGold) { return }
        let bytes = Array(word.utf8)
        guard bytes.allSatisfy({ Self.letters.contains($0) }) else { return }
        guard let first = readings.first, bytes.count == 1 || key != key.uppercased() else { return }
        let isKnown = lexicon.phonemes(of: bytes) != nil
        if isKnown, key != word { return }
        lexicon.add(bytes, Array(first.utf8))
        if isGold, !isKnown { goldWords.append(bytes) }
        let weight = isGold ? 1 : Self.silverWeight
        for reading in Set(readings).sorted() {
            guard let sounds = Sound.sounds(in: Array(reading.utf8)) else { continue }
            entries.append(Entry(word: bytes, sounds: sounds, weight: weight / Float(Set(readings).count)))
        }
    }

    private mutating func isLeftOut(_ word: String, isGold: Bool) -> Bool {
        switch exclusion.reason(word) {
        case .isWord: if isGold { leftOut.gold += 1 } else { leftOut.silver += 1 }
        case .isInflected: if isGold { leftOut.goldForms += 1 } else { leftOut.silverForms += 1 }
        case nil: return false
        }
        return true
    }

    private static let letters: Set<UInt8> = Set("abcdefghijklmnopqrstuvwxyz'".utf8)
}
