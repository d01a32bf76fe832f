import MynahText

/// A letter model as it lies in memory; every number read is checked before it leads anywhere.
///
/// Unsafe, as a search reads some hundred numbers for each letter: 50,000 words a second rest on it.
struct LetterTables {
    /// What a context says: where its entries and its children are, and what it costs to leave it for the shorter one.
    struct Context {
        var index: Int
        var entries: Range<Int>
        var children: Range<Int>
        var leaveCost: Int
    }

    /// Sixteen bits of a file: a pair and a cost in eighths of a bit.
    struct Entry {
        let bits: UInt16
        var pair: Int { Int(bits >> 7) }
        var cost: Int { Int(bits & 127) }
    }

    let bytes: UnsafeRawBufferPointer
    let layout: LetterLayout
    private let pairs: Int
    private let nodes: Int
    private let nodeKeys: Int
    private let entries: Int

    init(_ block: DataBlock, layout: LetterLayout) {
        bytes = block.bytes
        self.layout = layout
        pairs = layout.pairs
        nodes = layout.nodes
        nodeKeys = layout.nodeKeys
        entries = layout.entries
    }

    func number<Number: FixedWidthInteger & BitwiseCopyable>(_: Number.Type, at offset: Int) -> Number {
        guard offset >= 0, offset <= bytes.count &- MemoryLayout<Number>.size else { return 0 }
        return Number(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Number.self))
    }

    /// The pairs that a letter may be part of.
    func pairs(of letter: Int) -> Range<Int> {
        let first = Int(number(UInt16.self, at: layout.letters + letter * 2))
        let end = Int(number(UInt16.self, at: layout.letters + letter * 2 + 2))
        guard first < end, end <= layout.pairCount, end - first <= LetterLayout.pairLimit else { return 0..<0 }
        return first..<end
    }

    /// Four bytes: how many sounds the pair has, and they.
    func pair(_ index: Int) -> UInt32 {
        number(UInt32.self, at: pairs &+ index &* 4)
    }

    func entry(_ index: Int) -> Entry { Entry(bits: key(index, in: entries)) }

    /// The context that looks at nothing, which has an entry for every pair.
    var root: Context {
        let children = min(1 + layout.rootChildren, layout.nodeCount)
        return Context(
            index: 0,
            entries: 0..<min(layout.pairCount, layout.entryCount),
            children: 1..<max(children, 1),
            leaveCost: 0
        )
    }

    /// The context that looks at one pair more.
    func child(of context: Context, pair: Int) -> Context? {
        let place = firstPlace(in: context.children, from: pair, at: nodeKeys)
        guard place < context.children.upperBound else { return nil }
        let key = Entry(bits: key(place, in: nodeKeys))
        return key.pair == pair ? self.context(place, leaveCost: key.cost) : nil
    }

    /// The entries of a context from `pair` on, to the context's last.
    func entries(of context: Context, from pair: Int) -> Range<Int> {
        firstPlace(in: context.entries, from: pair, at: entries)..<context.entries.upperBound
    }

    private func context(_ index: Int, leaveCost: Int) -> Context {
        let block = nodes &+ (index >> 3) &* LetterLayout.blockSize
        let inBlock = UInt64(index & 7) &* 8
        let children = number(UInt64.self, at: block &+ 8)
        let entries = number(UInt64.self, at: block &+ 16)
        let firstChild = Int(number(UInt32.self, at: block)) &+ Self.sum(children, bits: inBlock)
        let firstEntry = Int(number(UInt32.self, at: block &+ 4)) &+ Self.sum(entries, bits: inBlock)
        let childEnd = min(firstChild &+ Int(children >> inBlock & 255), layout.nodeCount)
        let entryEnd = min(firstEntry &+ Int(entries >> inBlock & 255), layout.entryCount)
        return Context(
            index: index,
            entries: min(firstEntry, entryEnd)..<entryEnd,
            children: min(firstChild, childEnd)..<childEnd,
            leaveCost: leaveCost
        )
    }

    /// The sum of the bytes in the lowest bits, of which there are 56 at most.
    private static func sum(_ counts: UInt64, bits: UInt64) -> Int {
        let counts = counts & ((1 << bits) &- 1)
        let pairs = (counts & 0x00FF_00FF_00FF_00FF) &+ (counts >> 8 & 0x00FF_00FF_00FF_00FF)
        return Int((pairs &* 0x0001_0001_0001_0001) >> 48)
    }

    /// The first place with `pair` or a later one, among keys that lie in order and are there once each.
    private func firstPlace(in range: Range<Int>, from pair: Int, at table: Int) -> Int {
        var low = max(range.lowerBound, range.upperBound &- (layout.pairCount &- pair))
        var high = min(range.upperBound, range.lowerBound &+ pair)
        while high &- low > 8 {
            let middle = (low &+ high) >> 1
            let isBefore = Int(key(middle, in: table) >> 7) < pair
            low = isBefore ? middle &+ 1 : low
            high = isBefore ? high : middle
        }
        guard low < high else { return min(low, range.upperBound) }
        return min(low &+ keys(below: pair, amongst: high &- low, from: table &+ low &* 2), range.upperBound)
    }

    /// How many of the next one to eight keys have a lesser pair: all compared at once, as a branch for each is what costs.
    private func keys(below pair: Int, amongst count: Int, from offset: Int) -> Int {
        let (first, second) = (number(UInt64.self, at: offset), number(UInt64.self, at: offset &+ 8))
        guard offset &+ 16 <= bytes.count else { return (0..<count).count { Int(key($0, in: offset) >> 7) < pair } }
        let limit = UInt64(truncatingIfNeeded: 0x7FFF &+ pair) &* 0x0001_0001_0001_0001
        let low = Self.signs(limit &- (first >> 7 & 0x01FF_01FF_01FF_01FF), of: min(count, 4))
        let high = Self.signs(limit &- (second >> 7 & 0x01FF_01FF_01FF_01FF), of: count &- 4)
        return (low | high >> 1).nonzeroBitCount
    }

    /// The highest bits of the first so many numbers of sixteen bits.
    private static func signs(_ numbers: UInt64, of count: Int) -> UInt64 {
        let bits = UInt64(0x8000_8000_8000_8000)
        return count <= 0 ? 0 : numbers & (bits >> UInt64(truncatingIfNeeded: 64 &- 16 &* count))
    }

    /// Sixteen bits of a table whose size the layout has checked.
    private func key(_ index: Int, in table: Int) -> UInt16 {
        UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: table &+ index &* 2, as: UInt16.self))
    }
}
