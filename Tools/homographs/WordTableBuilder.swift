import MynahPhonemes
import MynahText

/// Gathers what the tagger knows of words, and lays it out as its file has it.
struct WordTableBuilder {
    /// How many words of the list are taken.
    private static let listedCount = 38_000

    private var counts: [UInt64: [PartOfSpeech: Int]] = [:]
    private var clusters: [UInt64: UInt32] = [:]
    private var listed: [UInt64: TagSet] = [:]
    private var order: [UInt64] = []

    init(list: WordList, sentences: [Treebank.Sentence]) {
        for sentence in sentences { count(sentence) }
        for entry in list.entries { add(entry) }
        for hash in counts.keys.sorted() where (counts[hash]?.values.reduce(0, +) ?? 0) >= 2 { append(hash) }
    }

    private mutating func count(_ sentence: Treebank.Sentence) {
        for (token, tag) in zip(sentence.words.tokens, sentence.tags) where token.kind == .word || token.kind == .clitic
        {
            if let tag { counts[token.hash, default: [:]][tag, default: 0] += 1 }
        }
    }

    private mutating func add(_ entry: WordList.Entry) {
        let hash = WordHash.of(entry.word.utf8)
        listed[hash] = entry.tags
        guard order.count < Self.listedCount, entry.cluster != 0 || entry.tags.bits != 0 else { return }
        clusters[hash] = entry.cluster
        append(hash)
    }

    private mutating func append(_ hash: UInt64) {
        if seen.insert(hash).inserted { order.append(hash) }
    }

    private var seen: Set<UInt64> = []

    /// What a word can be: what it was, but for slips of the annotators; of rare words also what WordNet says.
    private func tags(of hash: UInt64) -> TagSet {
        let found = counts[hash] ?? [:]
        let total = found.values.reduce(0, +)
        let kept = found.filter { $0.value * 300 >= total }.keys
        var tags = TagSet(Array(kept))
        if total < 30 { tags = tags.union(listed[hash] ?? TagSet(bits: 0)) }
        let isOpen = tags.bits & TagSet.open.bits != 0
        return total < 3 && !isOpen && listed[hash] == nil ? TagSet(bits: 0) : tags
    }

    /// The table as its file has it.
    func bytes() -> [UInt8] {
        let paths = [0] + Set(clusters.values).subtracting([0]).sorted()
        let classes = [0] + Set(order.map { tags(of: $0).bits }).subtracting([0]).sorted()
        let pathNumbers = Dictionary(uniqueKeysWithValues: paths.enumerated().map { ($1, UInt16($0)) })
        let classNumbers = Dictionary(uniqueKeysWithValues: classes.enumerated().map { ($1, UInt16($0)) })
        var bits = 4
        while 1 << bits < order.count * 5 / 4 { bits += 1 }
        var slots = [UInt8](repeating: 0, count: (1 << bits) * WordTable.slotSize)
        for hash in order {
            let cluster = pathNumbers[clusters[hash] ?? 0] ?? 0
            place(hash, UInt32(cluster) | UInt32(classNumbers[tags(of: hash).bits] ?? 0) << 16, in: &slots, bits: bits)
        }
        let head = [UInt32(bits), UInt32(paths.count), UInt32(classes.count)].flatMap(\.littleEndianBytes)
        return head + paths.flatMap(\.littleEndianBytes) + classes.flatMap(\.littleEndianBytes) + slots
    }

    private func place(_ hash: UInt64, _ contents: UInt32, in slots: inout [UInt8], bits: Int) {
        let mask = (1 << bits) - 1
        var slot = Int(WordTable.home(hash) & UInt64(mask))
        while slots[slot * WordTable.slotSize..<slot * WordTable.slotSize + 4].contains(where: { $0 != 0 }) {
            slot = (slot + 1) & mask
        }
        let bytes = WordTable.key(hash).littleEndianBytes + contents.littleEndianBytes
        slots.replaceSubrange(slot * WordTable.slotSize..<(slot + 1) * WordTable.slotSize, with: bytes)
    }
}

extension FixedWidthInteger {
    /// The bytes of the number, the lowest first.
    var littleEndianBytes: [UInt8] {
        (0..<Self.bitWidth / 8).map { UInt8(truncatingIfNeeded: self >> Self(8 * $0)) }
    }
}
