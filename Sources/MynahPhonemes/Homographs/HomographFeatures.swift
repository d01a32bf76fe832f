/// What the surroundings of a word say about which of several words it is: numbers that stand for neighbours, tags and topics.
package struct HomographFeatures {
    /// What tells parts of speech apart, in one homograph as in another: first neighbours by their letters, then by their tags.
    package private(set) var structural: [UInt64] = []
    /// How many of these are about letters.
    package private(set) var lexicalCount = 0
    /// What the sentence is about.
    package private(set) var topical: [UInt64] = []

    private let sentence: TaggedSequence
    private let index: Int

    /// Looks around the token at `index`.
    package init(of index: Int, in sentence: TaggedSequence, by tagger: Tagger) {
        self.sentence = sentence
        self.index = index
        structural.reserveCapacity(128)
        topical.reserveCapacity(128)
        addWords()
        addClusters()
        lexicalCount = structural.count
        addForms()
        addTags()
        addTagsAndWords()
        addReach()
        addTenses()
        addPreferences(of: tagger)
        addTopics()
    }

    private func facts(_ offset: Int) -> TokenFacts {
        sentence.facts.indices.contains(index + offset) ? sentence.facts[index + offset] : .edge
    }

    private func word(_ offset: Int) -> UInt64 { facts(offset).hash }

    private func form(_ offset: Int) -> UInt64 { UInt64(facts(offset).form) }

    /// The number of a neighbour's tag, 0 beyond the ends.
    private func tag(_ offset: Int) -> UInt64 {
        guard sentence.tags.indices.contains(index + offset) else { return 0 }
        return UInt64(sentence.tags[index + offset].rawValue) + 1
    }

    private mutating func add(_ kind: UInt64, _ first: UInt64, _ second: UInt64 = 0) {
        structural.append(Self.feature(kind, first, second))
    }

    private static func feature(_ kind: UInt64, _ first: UInt64, _ second: UInt64) -> UInt64 {
        WordHash.mixed(first &+ kind &* 0xD6E8_FEB8_6659_FD93, second)
    }
}

/// By letters.
extension HomographFeatures {
    private mutating func addWords() {
        for offset in [-3, -2, -1, 1, 2, 3] { add(UInt64(10 + offset), word(offset)) }
        add(14, word(-2), word(-1))
        add(15, word(-1), word(1))
        add(16, word(1), word(2))
        add(17, WordHash.mixed(word(-3), word(-2)), word(-1))
        add(18, WordHash.mixed(word(-1), word(1)), word(2))
        add(19, UInt64(facts(-1).suffixes.three))
        add(20, UInt64(facts(1).suffixes.three))
        add(21, UInt64(facts(-1).suffixes.two))
        add(22, UInt64(facts(1).suffixes.two))
    }

    private mutating func addClusters() {
        for offset in [-2, -1, 1, 2] {
            let facts = facts(offset)
            let kind = UInt64(62 + offset)
            add(kind, UInt64(facts.cluster))
            for depth in [4, 6, 10] as [UInt32] { add(kind, UInt64(facts.cluster(depth: depth))) }
        }
        for (kind, first, second) in [(66, -1, 1), (67, -2, -1), (68, 1, 2)] as [(UInt64, Int, Int)] {
            add(kind, UInt64(facts(first).cluster(depth: 8)), UInt64(facts(second).cluster(depth: 8)))
        }
    }

    private mutating func addForms() {
        add(1, 0)
        add(2, form(0))
        add(3, form(0), form(1))
        add(4, form(0), form(-1))
        add(5, form(1))
        add(6, form(-1))
        add(7, form(1), form(-1))
    }

    private mutating func addTopics() {
        for other in max(0, index - 25)..<min(sentence.facts.count, index + 26) where other != index {
            guard TagSet.topical.contains(sentence.tags[other]) else { continue }
            let facts = sentence.facts[other]
            addTopic(1, facts.hash)
            addTopic(2, UInt64(facts.cluster))
            guard abs(other - index) <= 5 else { continue }
            addTopic(other < index ? 3 : 4, facts.hash)
            addTopic(other < index ? 5 : 6, UInt64(facts.cluster(depth: 10)))
        }
    }

    private mutating func addTopic(_ kind: UInt64, _ value: UInt64) {
        if value != 0 { topical.append(Self.feature(100 + kind, value, 0)) }
    }
}

/// By tags.
extension HomographFeatures {
    private mutating func addTags() {
        add(30, tag(0))
        for offset in [-3, -2, -1, 1, 2, 3] { add(UInt64(34 + offset), tag(offset)) }
        add(38, tag(-2) << 8 | tag(-1))
        add(39, tag(-1) << 8 | tag(1))
        add(40, tag(1) << 8 | tag(2))
        add(41, tag(-2) << 16 | tag(-1) << 8 | tag(1))
        add(42, tag(-1) << 16 | tag(1) << 8 | tag(2))
        add(43, tag(-3) << 16 | tag(-2) << 8 | tag(-1))
        add(44, tag(0) << 16 | tag(-1) << 8 | tag(1))
        add(50, tag(-2) << 24 | tag(-1) << 16 | tag(1) << 8 | tag(2))
    }

    private mutating func addTagsAndWords() {
        add(45, tag(-1), word(1))
        add(46, word(-1), tag(1))
        add(47, tag(-2), word(-1))
        add(48, tag(0), word(-1))
        add(49, tag(0), word(1))
    }

    /// What stands nearest when adverbs are passed over, and which verbs are on each side.
    private mutating func addReach() {
        let left = nearest(by: -1, in: TagSet(bits: ~TagSet.adverbs.bits))
        let right = nearest(by: 1, in: TagSet(bits: ~TagSet.adverbs.bits))
        add(70, tag(left), word(left))
        add(71, tag(right), word(right))
        add(72, tag(left) << 8 | tag(right))
        let before = nearest(by: -1, in: .verbsOrMarks)
        let after = nearest(by: 1, in: .verbsOrMarks)
        add(73, tag(before))
        add(74, tag(before), word(before))
        add(75, tag(after))
        add(76, tag(before) << 8 | tag(after), tag(-1))
        add(77, tag(nearest(by: -1, in: .finite)), tag(nearest(by: 1, in: .finite)))
        let opener = nearest(by: -1, in: .openers)
        add(78, tag(opener), tag(-1))
        add(79, tag(opener), tag(1))
    }

    /// How far away the next token with one of some tags is; far beyond the sentence where there is none near.
    private func nearest(by step: Int, in wanted: TagSet) -> Int {
        var offset = step
        while sentence.tags.indices.contains(index + offset), abs(offset) < 12 {
            if wanted.contains(sentence.tags[index + offset]) { return offset }
            offset += step
        }
        return step * 1_000_000_000
    }

    /// The tenses of the sentence before and after.
    private mutating func addTenses() {
        let start = max(0, index - 39)
        let end = min(sentence.tags.count, index + 40)
        let before = sentence.tags[start..<index].reduce(TagSet(bits: 0)) { $0.union(TagSet([$1])) }.bits
        let after = sentence.tags[(index + 1)..<end].reduce(TagSet(bits: 0)) { $0.union(TagSet([$1])) }.bits
        let finite = TagSet.finite.bits
        add(80, before & finite)
        add(81, after & finite)
        add(82, (before | after) & finite)
        add(83, (before | after) & finite, tag(-1))
        add(84, (before | after) & TagSet.number.bits)
        add(85, before & finite, after & finite)
    }

    /// What the tagger leans to, in steps.
    private mutating func addPreferences(of tagger: Tagger) {
        let verb = tagger.preference(for: .verbal, over: .nominal, at: index, in: sentence)
        let past = tagger.preference(for: .past, over: .present, at: index, in: sentence)
        for size in [32, 96] as [Int32] {
            add(90, Self.step(verb, of: size, limit: 12), UInt64(size))
            add(91, Self.step(past, of: size, limit: 12), UInt64(size))
        }
        add(92, Self.step(verb, of: 96, limit: 6), tag(-1))
        add(93, Self.step(verb, of: 96, limit: 6), tag(1))
    }

    private static func step(_ value: Int32, of size: Int32, limit: Int32) -> UInt64 {
        UInt64(bitPattern: Int64(max(-limit, min(limit, value / size))))
    }
}
