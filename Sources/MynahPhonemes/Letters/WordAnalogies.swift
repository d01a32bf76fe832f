/// What known words say about an unknown one: the known word in it with an affix, and the two known words it consists of.
struct WordAnalogies<Words: WordSource> {
    /// A reading and how far to trust it.
    struct Vote {
        let sounds: [Sound]
        let weight: Int
    }

    static var longestAffix: Int { 6 }
    /// A known word of fewer letters says nothing about a longer one.
    static var shortestStem: Int { 3 }
    /// Longer words are not looked at.
    static var longestWord: Int { 48 }

    let tables: LetterTables
    let words: Words

    func votes(on word: [UInt8]) -> [Vote] {
        guard word.count > Self.shortestStem, word.count <= Self.longestWord else { return [] }
        var votes: [Vote] = []
        for length in 0...min(Self.longestAffix, word.count - Self.shortestStem) {
            appendEndings(of: word, length: length, to: &votes)
            if length > 0 { appendBeginnings(of: word, length: length, to: &votes) }
        }
        appendCompounds(of: word, to: &votes)
        return votes
    }

    private func appendEndings(of word: [UInt8], length: Int, to votes: inout [Vote]) {
        let stem = word.count - length
        var base = word
        for change in tables.changes(of: AffixKey.of(word.suffix(length))) {
            base.removeSubrange(stem...)
            AffixKey.append(tables.replacement(ofChange: change), to: &base)
            guard let known = sounds(of: base) else { continue }
            guard let rule = tables.rule(ofChange: change, fitting: known.reversed()) else { continue }
            votes.append(Vote(sounds: rule.ending(known), weight: rule.vote))
        }
    }

    private func appendBeginnings(of word: [UInt8], length: Int, to votes: inout [Vote]) {
        let changes = tables.changes(of: AffixKey.prefixMark | AffixKey.of(word.prefix(length)))
        guard let change = changes.first, let known = sounds(of: Array(word.dropFirst(length))) else { return }
        guard let rule = tables.rule(ofChange: change, fitting: known) else { return }
        votes.append(Vote(sounds: rule.beginning(known), weight: rule.vote))
    }

    private func appendCompounds(of word: [UInt8], to votes: inout [Vote]) {
        for cut in stride(from: 2, through: word.count - 2, by: 1) {
            let weight = tables.layout.compoundVotes[min(cut, word.count - cut, 5) - 2]
            guard weight > 0, let first = sounds(of: Array(word[..<cut])) else { continue }
            guard let second = sounds(of: Array(word[cut...])) else { continue }
            votes.append(Vote(sounds: first + second.map { $0.demoted }, weight: weight))
        }
    }

    private func sounds(of word: [UInt8]) -> [Sound]? { words.sounds(of: word) }
}
