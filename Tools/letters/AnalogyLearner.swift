import MynahPhonemes

/// Learns what affixes do to the sounds of words: from each pair of known words that an affix, or a change of affix, turns into each other.
struct AnalogyLearner {
    /// The two words of a pair differ by `affix` here and `replacement` there.
    private struct Change: Hashable {
        let isPrefix: Bool
        let affix: UInt64
        let replacement: UInt64
    }

    /// What happens to the sounds.
    private struct Effect: Hashable {
        let dropped: Int
        let added: [Sound]
        let isDemoting: Bool
    }

    private struct Situation: Hashable {
        let change: Change
        let sounds: [UInt8]

        init(_ change: Change, _ context: some Sequence<Sound>) {
            self.change = change
            sounds = context.map { $0.plain.code }
        }
    }

    private static let longestAffix = 6
    private static let shortestStem = 3
    private static let fewestPairs = 20
    /// How often a narrower rule must have been tried, and how often any.
    private static let fewestTries = (narrow: 6, wide: 20)
    private static let leastTrust: Float = 0.7
    private static let mostReplacements = 5
    /// A stem with more endings is a beginning of words, not a stem.
    private static let mostEndings = 60

    private let lexicon: WordTable
    private let words: [(word: [UInt8], sounds: [Sound])]
    private var effects: [Situation: [Effect: Int]] = [:]

    init(_ training: TrainingWords) {
        lexicon = training.lexicon
        let table = training.lexicon
        words = training.goldWords.compactMap { word in table.sounds(of: word).map { (word, $0) } }
        learnEndings()
        learnBeginnings()
    }

    /// How far a rule that was right so often is trusted: 4096 is as much as all that the letters say.
    static func vote(_ trust: Float) -> Int { Int(410 * trust * trust * trust / (1.05 - trust)) }

    var rules: [LearnedRule] {
        var byChange: [Change: [(LearnedRule, tries: Int)]] = [:]
        for (situation, effects) in effects {
            guard let rule = rule(situation, effects) else { continue }
            byChange[situation.change, default: []].append(rule)
        }
        return common(byChange).sorted { Self.order($0).lexicographicallyPrecedes(Self.order($1)) }
    }

    private static func order(_ rule: LearnedRule) -> [UInt64] {
        [rule.affix, rule.replacement, UInt64(9 - rule.context.count), AffixKey.of(rule.context)]
    }

    /// Of an affix, the replacements that have been tried most.
    private func common(_ byChange: [Change: [(LearnedRule, tries: Int)]]) -> [LearnedRule] {
        var byAffix: [UInt64: [(rules: [LearnedRule], tries: Int, replacement: UInt64)]] = [:]
        for (change, rules) in byChange {
            let tries = rules.reduce(0) { $0 + $1.tries }
            byAffix[rules[0].0.affix, default: []].append((rules.map { $0.0 }, tries, change.replacement))
        }
        return byAffix.values.flatMap { changes in
            changes.sorted { ($1.tries, $0.replacement) < ($0.tries, $1.replacement) }.prefix(Self.mostReplacements)
                .flatMap { $0.rules }
        }
    }

    private func rule(_ situation: Situation, _ effects: [Effect: Int]) -> (LearnedRule, tries: Int)? {
        let tries = effects.values.reduce(0, +)
        let fewest = situation.sounds.isEmpty ? Self.fewestTries.wide : Self.fewestTries.narrow
        guard tries >= fewest, let (effect, right) = commonest(effects) else { return nil }
        let trust = Float(right + 1) / (Float(tries) + 2.5)
        guard trust >= Self.leastTrust, effect.added.count < 12 else { return nil }
        let mark = situation.change.isPrefix ? AffixKey.prefixMark : 0
        let rule = LearnedRule(
            affix: mark | situation.change.affix,
            replacement: situation.change.replacement,
            context: situation.sounds,
            dropped: effect.dropped,
            added: effect.added,
            isDemoting: effect.isDemoting,
            vote: Self.vote(trust)
        )
        return (rule, tries)
    }

    private func commonest(_ effects: [Effect: Int]) -> (key: Effect, value: Int)? {
        effects.max { one, other in
            one.value != other.value
                ? one.value < other.value : Self.order(one.key).lexicographicallyPrecedes(Self.order(other.key))
        }
    }

    private static func order(_ effect: Effect) -> [UInt8] {
        [effect.isDemoting ? 1 : 0, UInt8(effect.dropped)] + effect.added.map { $0.code }
    }
}

extension AnalogyLearner {
    private mutating func learnEndings() {
        var replacements: [UInt64: [UInt64]] = [:]
        var known: [UInt8] = []
        for (change, count) in endingPairs() where count >= Self.fewestPairs {
            replacements[change.affix, default: []].append(change.replacement)
        }
        for (word, sounds) in words where word.count >= Self.shortestStem {
            for length in 0...min(Self.longestAffix, word.count - Self.shortestStem) {
                let affix = AffixKey.of(word.suffix(length))
                for replacement in replacements[affix] ?? [] {
                    known.removeAll(keepingCapacity: true)
                    known += word.dropLast(length)
                    AffixKey.append(replacement, to: &known)
                    guard let base = base(known) else { continue }
                    note(Change(isPrefix: false, affix: affix, replacement: replacement), base: base, sounds: sounds)
                }
            }
        }
    }

    /// How many stems take both of two endings.
    private func endingPairs() -> [Change: Int] {
        var pairs: [Change: Int] = [:]
        for endings in commonEndings().values where endings.count > 1 && endings.count <= Self.mostEndings {
            for (affix, first) in endings {
                for (other, otherFirst) in endings where first != otherFirst {
                    pairs[Change(isPrefix: false, affix: affix, replacement: other), default: 0] += 1
                }
            }
        }
        return pairs
    }

    /// The endings of each stem and their first letters, without those that are rare.
    private func commonEndings() -> [ArraySlice<UInt8>: [(UInt64, UInt8?)]] {
        let words = lexicon.words.filter { $0.count >= Self.shortestStem }
        let lengths = { (word: [UInt8]) in 0...min(Self.longestAffix, word.count - Self.shortestStem) }
        var counts: [UInt64: Int] = [:]
        for word in words {
            for length in lengths(word) { counts[AffixKey.of(word.suffix(length)), default: 0] += 1 }
        }
        var endings: [ArraySlice<UInt8>: [(UInt64, UInt8?)]] = [:]
        for word in words {
            for length in lengths(word) {
                let ending = word.suffix(length)
                guard counts[AffixKey.of(ending), default: 0] >= Self.fewestPairs else { continue }
                endings[word.dropLast(length), default: []].append((AffixKey.of(ending), ending.first))
            }
        }
        return endings
    }

    private mutating func learnBeginnings() {
        for (word, sounds) in words where word.count > Self.shortestStem {
            for length in 1...min(Self.longestAffix, word.count - Self.shortestStem) {
                guard let base = base(Array(word.dropFirst(length))) else { continue }
                let change = Change(isPrefix: true, affix: AffixKey.of(word.prefix(length)), replacement: 0)
                for isDemoting in [false, true] {
                    let base = isDemoting ? base.map { $0.demoted } : base
                    let effect = Self.beginningEffect(base, sounds, isDemoting: isDemoting)
                    for length in 0...min(1, base.count) {
                        let situation = Situation(change, base.prefix(length))
                        effects[situation, default: [:]][effect, default: 0] += 1
                    }
                }
            }
        }
        halveBeginningTries()
    }

    /// Each beginning was noted both ways, of which one can be right.
    private mutating func halveBeginningTries() {
        for (situation, counts) in effects where situation.change.isPrefix {
            guard let (effect, right) = commonest(counts) else { continue }
            let tries = counts.values.reduce(0, +) / 2
            effects[situation] = [effect: min(right, tries)]
            let others = Effect(dropped: 99, added: [], isDemoting: false)
            if tries > right { effects[situation]?[others] = tries - right }
        }
    }

    private static func beginningEffect(_ base: [Sound], _ sounds: [Sound], isDemoting: Bool) -> Effect {
        let common = zip(base.reversed(), sounds.reversed()).prefix { $0 == $1 }.count
        return Effect(
            dropped: base.count - common,
            added: Array(sounds.dropLast(common)),
            isDemoting: isDemoting
        )
    }

    private mutating func note(_ change: Change, base: [Sound], sounds: [Sound]) {
        let common = zip(base, sounds).prefix { $0 == $1 }.count
        let effect = Effect(dropped: base.count - common, added: Array(sounds.dropFirst(common)), isDemoting: false)
        for length in 0...min(3, base.count) {
            effects[Situation(change, base.suffix(length).reversed()), default: [:]][effect, default: 0] += 1
        }
    }

    private func base(_ word: [UInt8]) -> [Sound]? { lexicon.sounds(of: word) }
}
