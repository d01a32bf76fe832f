package import MynahText

/// The weights of the homograph classifier: a table of features, read where it lies; features that are not in it weigh nothing.
package struct HomographWeights: Sendable {
    private let block: DataBlock
    private let count: UInt64
    private let keys: Int
    private let weights: Int

    /// How far a feature may lie from where it belongs.
    package static let reach = 64

    /// Reads the head of the table; an error where the file is too short for what it says.
    package init(reading reader: inout DataReader, in block: DataBlock) throws(DataError) {
        let size = try reader.number(UInt32.self)
        guard size > Self.reach, size < 1 << 24 else { throw DataError("The table of weights has an impossible size.") }
        let count = Int(size)
        self.block = block
        self.count = UInt64(count - Self.reach)
        keys = try reader.bytes(count * 2).lowerBound
        weights = try reader.bytes(count).lowerBound
    }

    /// How much a feature speaks for the reading or the contrast that `owner` stands for.
    package func weight(of feature: UInt64, for owner: UInt64) -> Int32 {
        let hash = WordHash.mixed(feature, owner)
        let key = Self.key(hash)
        let home = Self.home(hash, count: count)
        for slot in home..<(home + Self.reach) {
            let bytes = block.bytes.loadUnaligned(fromByteOffset: keys + slot * 2, as: UInt16.self)
            let found = UInt16(littleEndian: bytes)
            if found == key { return Int32(block.bytes.load(fromByteOffset: weights + slot, as: Int8.self)) }
            if found == 0 { return 0 }
        }
        return 0
    }

    /// Where a feature belongs; `count` leaves out the slots at the end that only take what found no room.
    package static func home(_ hash: UInt64, count: UInt64) -> Int { Int(((hash >> 32) &* count) >> 32) }

    /// What a feature is told by; never 0, which marks an empty slot.
    package static func key(_ hash: UInt64) -> UInt16 { max(1, UInt16(truncatingIfNeeded: hash)) }
}
