public import MynahText

/// A dictionary of how words are said, read in place from the file that `Tools/lexicon` made.
///
/// Opening looks at the header alone; whatever stands behind it, no look-up reads beyond the file.
public struct Lexicon: Sendable {
    /// The accent that its words are said in.
    public let accent: Accent
    /// How many words it has.
    public let count: Int

    let block: DataBlock
    private let bucketMask: UInt32
    private let bucketBits: UInt32
    /// Where the offsets of the buckets begin, and the buckets behind them.
    private let tableStart: Int
    private let entriesStart: Int
    private let pairs: [UInt16]

    /// Opens a file; an error where it is not whole or of another format.
    public init(_ block: DataBlock) throws(DataError) {
        var reader = DataReader(block)
        try Self.checkKind(&reader)
        let accent = try reader.number(UInt32.self)
        let count = try reader.number(UInt32.self)
        let bits = try reader.number(UInt32.self)
        let size = try reader.number(UInt32.self)
        _ = try reader.bytes(4 + 32)
        guard accent <= 1, (1...20).contains(bits), Int(truncatingIfNeeded: size) == block.bytes.count else {
            throw Self.damaged
        }
        var pairs: [UInt16] = []
        pairs.reserveCapacity(256)
        for _ in 0..<256 { pairs.append(try reader.number(UInt16.self)) }
        tableStart = reader.offset
        _ = try reader.bytes(((1 << Int(bits)) + 1) * 4)
        entriesStart = reader.offset
        self.block = block
        self.accent = accent == 0 ? .american : .british
        self.count = Int(truncatingIfNeeded: count)
        self.pairs = pairs
        bucketBits = bits
        bucketMask = 1 << bits - 1
    }

    private static let damaged = DataError("The dictionary is damaged. Run Scripts/setup.sh to make it again.")

    private static func checkKind(_ reader: inout DataReader) throws(DataError) {
        guard try reader.number(UInt64.self) == 0x5845_4C48_414E_594D else {
            throw DataError("The file is not a dictionary of Mynah's. Run Scripts/setup.sh to make it.")
        }
        guard try reader.number(UInt32.self) == 1 else {
            throw DataError("The dictionary is of another version. Run Scripts/setup.sh to make it again.")
        }
    }

    /// The entry of a word in just this spelling, ASCII letters in their case.
    func entry(spelled word: ArraySlice<UInt8>) -> LexiconEntry? {
        word.withUnsafeBufferPointer { entry(spelled: $0) }
    }

    private func entry(spelled word: UnsafeBufferPointer<UInt8>) -> LexiconEntry? {
        let bucket = bucket(of: word)
        let bytes = block.bytes
        guard bucket.upperBound <= bytes.count, word.count < 64 else { return nil }
        let length = UInt8(truncatingIfNeeded: word.count)
        var offset = bucket.lowerBound
        while bucket.upperBound - offset >= 2 {
            let head = bytes.load(fromByteOffset: offset, as: UInt8.self)
            let start = offset + 2 + Int(head & 0x3F)
            let end = start + Int(bytes.load(fromByteOffset: offset + 1, as: UInt8.self))
            guard end <= bucket.upperBound else { return nil }
            if head & 0x3F == length, isSame(word, at: offset + 2) {
                return LexiconEntry(head: head, body: start..<end)
            }
            offset = end
        }
        return nil
    }

    private func isSame(_ word: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
        let bytes = block.bytes
        for index in word.indices where word[index] != bytes.load(fromByteOffset: offset &+ index, as: UInt8.self) {
            return false
        }
        return true
    }

    /// Where the entries are that could be this word's; FNV-1a, folded.
    private func bucket(of word: UnsafeBufferPointer<UInt8>) -> Range<Int> {
        var hash: UInt32 = 0x811C_9DC5
        for byte in word { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
        let number = Int((hash ^ hash >> bucketBits) & bucketMask)
        let start = offset(tableStart + number * 4)
        let end = offset(tableStart + number * 4 + 4)
        return entriesStart <= start && start <= end ? start..<end : 0..<0
    }

    /// The place that the table's number at `place` says; the table is inside the file.
    private func offset(_ place: Int) -> Int {
        let offset = UInt32(littleEndian: block.bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self))
        return entriesStart &+ Int(truncatingIfNeeded: offset)
    }

    /// Writes out the sounds at `range`, which is inside the file.
    func append(_ range: Range<Int>, to codes: inout [UInt8]) {
        for index in range {
            let pair = UInt16(littleEndian: pairs[Int(block.bytes[index])])
            codes.append(UInt8(truncatingIfNeeded: pair))
            if pair > 0xFF { codes.append(UInt8(truncatingIfNeeded: pair >> 8)) }
        }
    }
}
