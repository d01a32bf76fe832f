/// What speaks for and against a tag: numbers that stand for the token, its neighbours, and the tags before it.
package struct TagFeatures {
    /// The features of the token that was looked at last.
    package private(set) var hashes: [UInt64] = []

    package init() { hashes.reserveCapacity(48) }

    /// Looks at one token; `tags` holds the tags of those before it.
    package mutating func collect(at index: Int, of facts: [TokenFacts], tags: [PartOfSpeech]) {
        hashes.removeAll(keepingCapacity: true)
        let near = Neighbours(of: index, in: facts)
        addWords(near)
        addShapes(near)
        addClusters(near)
        addTags(near, tags, index)
    }

    private mutating func add(_ kind: UInt64, _ first: UInt64, _ second: UInt64 = 0) {
        hashes.append(WordHash.mixed(first &+ kind &* 0xD6E8_FEB8_6659_FD93, second))
    }

    private mutating func addWords(_ near: Neighbours) {
        add(1, near.this.hash)
        add(2, near.before.hash)
        add(3, near.after.hash)
        add(4, near.before2.hash)
        add(5, near.after2.hash)
        add(6, near.before.hash, near.this.hash)
        add(7, near.this.hash, near.after.hash)
        add(8, near.this.candidates.bits, near.after.hash)
        add(9, near.this.candidates.bits, near.before.hash)
    }

    private mutating func addShapes(_ near: Neighbours) {
        let form = UInt64(near.this.form)
        add(10, UInt64(near.this.suffixes.two), form)
        add(11, UInt64(near.this.suffixes.three))
        add(12, UInt64(near.this.suffixes.four))
        add(13, UInt64(near.this.prefix))
        add(14, form, UInt64(near.before.form))
        add(15, form, UInt64(near.after.form))
        add(16, UInt64(near.after.suffixes.three))
        add(17, UInt64(near.before.suffixes.three))
    }

    private mutating func addClusters(_ near: Neighbours) {
        add(18, near.this.candidates.bits)
        add(19, near.after.candidates.bits, near.after2.candidates.bits)
        add(20, near.this.candidates.bits, near.after.candidates.bits)
        add(21, UInt64(near.this.cluster), 0)
        add(22, UInt64(near.this.cluster(depth: 6)))
        add(23, UInt64(near.after.cluster))
        add(24, UInt64(near.before.cluster))
        add(25, UInt64(near.before.cluster), UInt64(near.this.cluster))
        add(26, UInt64(near.this.cluster), UInt64(near.after.cluster))
        add(27, UInt64(near.after.cluster(depth: 6)), near.this.candidates.bits)
    }

    private mutating func addTags(_ near: Neighbours, _ tags: [PartOfSpeech], _ index: Int) {
        let before = index > 0 ? UInt64(tags[index - 1].rawValue) + 1 : 0
        let both = index > 1 ? before << 8 | UInt64(tags[index - 2].rawValue) + 1 : before << 8
        add(28, before, near.this.candidates.bits)
        add(29, both)
        add(30, both, near.this.candidates.bits)
        add(31, before, near.this.hash)
        add(32, before, near.after.hash)
        add(33, before, near.after.candidates.bits)
        add(34, before, UInt64(near.this.suffixes.three))
        add(35, both, near.this.hash)
        add(36, before << 16 ^ near.this.candidates.bits, near.after.candidates.bits)
    }
}

/// A token and the two on each side.
private struct Neighbours {
    let before2: TokenFacts
    let before: TokenFacts
    let this: TokenFacts
    let after: TokenFacts
    let after2: TokenFacts

    init(of index: Int, in facts: [TokenFacts]) {
        before2 = index > 1 ? facts[index - 2] : .edge
        before = index > 0 ? facts[index - 1] : .edge
        this = facts[index]
        after = index + 1 < facts.count ? facts[index + 1] : .edge
        after2 = index + 2 < facts.count ? facts[index + 2] : .edge
    }
}
