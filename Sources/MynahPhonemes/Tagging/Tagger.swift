package import MynahText

/// Tells what each word of a sentence does in it, by a linear model over the word and its neighbours.
package struct Tagger: Sendable {
    /// The words that it knows.
    package let table: WordTable
    private let block: DataBlock
    private let weights: Int
    private let rows: UInt64

    /// What a file of the tagger begins with: "MYTG" and a version.
    package static let signature: UInt32 = 0x4754_594D
    package static let version: UInt32 = 1
    /// A feature's weights lie side by side, one for each tag.
    package static let rowLength = PartOfSpeech.allCases.count

    /// Reads the head of a file that the training tool made; an error where it is another kind of file or cut short.
    package init(data: DataBlock) throws(DataError) {
        var reader = DataReader(data)
        guard try reader.number(UInt32.self) == Self.signature, try reader.number(UInt32.self) == Self.version else {
            throw DataError("This is no file of the tagger, or of another version.")
        }
        let size = try reader.number(UInt32.self)
        guard size > Self.rowLength, size < 1 << 24 else {
            throw DataError("The tagger's file has an impossible number of weights.")
        }
        let count = Int(size)
        table = try WordTable(reading: &reader, in: data)
        weights = try reader.bytes(count).lowerBound
        rows = UInt64(count - Self.rowLength)
        block = data
    }

    /// Tags a sentence.
    package func tagged(_ words: WordSequence) -> TaggedSequence {
        let facts = words.facts(by: table)
        var tags: [PartOfSpeech] = []
        tags.reserveCapacity(facts.count)
        var features = TagFeatures()
        for index in facts.indices {
            tags.append(tag(at: index, of: facts, after: tags, with: &features))
        }
        return TaggedSequence(words: words, facts: facts, tags: tags)
    }

    private func tag(
        at index: Int,
        of facts: [TokenFacts],
        after tags: [PartOfSpeech],
        with features: inout TagFeatures
    ) -> PartOfSpeech {
        let candidates = facts[index].candidates
        if candidates.isSingle, let tag = PartOfSpeech(rawValue: UInt8(candidates.bits.trailingZeroBitCount)) {
            return tag
        }
        features.collect(at: index, of: facts, tags: tags)
        return best(of: candidates, by: features).tag
    }

    /// How much more the model likes the best tag of one set for a token than the best of another.
    package func preference(for one: TagSet, over other: TagSet, at index: Int, in sentence: TaggedSequence) -> Int32 {
        var features = TagFeatures()
        features.collect(at: index, of: sentence.facts, tags: sentence.tags)
        return best(of: one, by: features).score &- best(of: other, by: features).score
    }

    private func best(of candidates: TagSet, by features: TagFeatures) -> (tag: PartOfSpeech, score: Int32) {
        var best = (tag: PartOfSpeech.noun, score: Int32.min)
        var left = candidates.bits
        while left != 0 {
            let column = left.trailingZeroBitCount
            left &= left &- 1
            var score: Int32 = 0
            for hash in features.hashes { score &+= weight(row: Self.row(of: hash, among: rows), column: column) }
            if score > best.score, let tag = PartOfSpeech(rawValue: UInt8(column)) { best = (tag, score) }
        }
        return best
    }

    private func weight(row: Int, column: Int) -> Int32 {
        Int32(block.bytes.load(fromByteOffset: weights &+ row &+ column, as: Int8.self))
    }

    /// Where the weights of a feature begin.
    package static func row(of hash: UInt64, among rows: UInt64) -> Int {
        Int(((hash >> 32) &* rows) >> 32)
    }
}
