import MynahText

/// Words that are noises or are drawn out: `shh`, `grrr`, `soooo`.
extension WordReader {
    /// The sounds of a word that the dictionary has in another length, or of a noise; `nil` for all others.
    func drawnOutSounds(of word: EnglishWord, before context: WordContext) -> [UInt8]? {
        guard word.letters.count > 1, word.isAllLetters else { return nil }
        let letters = word.lowercased
        if let noise = Noises.sounds[Self.shortened(letters, runsFrom: 2) { _ in 1 }] { return noise }
        guard Self.hasLongRun(letters) else { return nil }
        let short = Self.shortened(letters, runsFrom: 3) { _ in 1 }
        let double = Self.shortened(letters, runsFrom: 3) { Self.isDoubled(letters[$0.lowerBound]) ? 2 : 1 }
        let isInside = letters.count > 1 && letters[letters.count - 1] != letters[letters.count - 2]
        let choices = isInside ? [double, short] : [short, double]
        for choice in choices where choice.count > 1 {
            let known = EnglishWord(choice[...], tag: word.tag)
            guard let entry = lexicon.entry(for: choice[...]), !entry.isSilver else { continue }
            return found(choice[...], as: known, before: context)
        }
        return nil
    }

    /// Whether a letter comes three times in a row, which no English word has.
    private static func hasLongRun(_ letters: [UInt8]) -> Bool {
        letters.indices.dropLast(2).contains { letters[$0] == letters[$0 + 1] && letters[$0] == letters[$0 + 2] }
    }

    private static func isDoubled(_ letter: UInt8) -> Bool { "eolsft".utf8.contains(letter) }

    /// Letters whose rows of `count` and more are cut to the length that `length` tells.
    private static func shortened(_ letters: [UInt8], runsFrom count: Int, _ length: (Range<Int>) -> Int) -> [UInt8] {
        var short: [UInt8] = []
        var start = 0
        while start < letters.count {
            var end = start + 1
            while end < letters.count, letters[end] == letters[start] { end += 1 }
            let kept = end - start < count ? end - start : length(start..<end)
            for _ in 0..<kept { short.append(letters[start]) }
            start = end
        }
        return short
    }
}

/// Noises by their letters, none of them doubled.
private enum Noises {
    static let sounds: [[UInt8]: [UInt8]] = {
        var sounds: [[UInt8]: [UInt8]] = [:]
        for line in table.split(separator: "\n") {
            let words = line.split(separator: " ")
            guard words.count > 1, let last = words.last else { continue }
            let codes = KokoroAlphabet.reading(of: String(last)).codes
            for word in words.dropLast() { sounds[Array(word.utf8)] = codes }
        }
        return sounds
    }()

    private static let table = """
        sh ʃʃ
        psh pʃ
        pst pst
        pft pf pft
        tsk tˈɪsk
        tch ʧ
        ew eiw eugh ˈiju
        br bɹˈɜɹ
        gr ɡɹˈɜɹ
        z zz zzz
        hm hmm
        mhm mhm
        hmph hˈʌmf
        ah ˈɑ
        aw ˈɔ
        argh arg ˈɑɹɡ
        uhm ˈʌm
        erm ˈɜɹm
        phew fjˈu
        ugh ˈʌɡ
        bleh blˈɛ
        meh mˈɛ
        duh dˈʌ
        nuh nˈʌ
        yikes jˈIks
        """
}
