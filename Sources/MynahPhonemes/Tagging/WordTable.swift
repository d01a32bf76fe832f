package import MynahText

/// The words that the tagger knows, each with its Brown cluster and what it can be; read where they lie.
///
/// A slot holds the upper half of the word's hash, so that a stranger passes for a known word once in millions.
package struct WordTable: Sendable {
    private let block: DataBlock
    private let slots: Int
    private let mask: UInt64
    private let clusters: Int
    private let clusterCount: Int
    private let classes: Int
    private let classCount: Int

    /// The bytes of one word: half of the hash, the number of its cluster, the number of its class.
    package static let slotSize = 8

    /// Reads the heads of the table; an error where the file is too short for what it says.
    package init(reading reader: inout DataReader, in block: DataBlock) throws(DataError) {
        self.block = block
        let bits = try reader.number(UInt32.self)
        guard (1...20).contains(bits) else { throw DataError("The tagger's word table has an impossible size.") }
        clusterCount = Int(try reader.number(UInt32.self) & 0xFFFF)
        classCount = Int(try reader.number(UInt32.self) & 0xFFFF)
        mask = (1 << UInt64(bits)) - 1
        clusters = try reader.bytes(clusterCount * 4).lowerBound
        classes = try reader.bytes(classCount * 8).lowerBound
        slots = try reader.bytes((1 << Int(bits)) * Self.slotSize).lowerBound
    }

    /// What is known of a word, `nil` for a stranger.
    package func entry(of hash: UInt64) -> (cluster: UInt32, tags: TagSet)? {
        let key = Self.key(hash)
        var slot = Self.home(hash) & mask
        // A table that is full, which no tool makes, ends the search as well.
        for _ in 0..<64 {
            let place = slots + Int(slot) * Self.slotSize
            let found = UInt32(littleEndian: block.bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self))
            if found == 0 { return nil }
            if found == key { return contents(at: place + 4) }
            slot = (slot + 1) & mask
        }
        return nil
    }

    private func contents(at place: Int) -> (cluster: UInt32, tags: TagSet) {
        let cluster = Int(UInt16(littleEndian: block.bytes.loadUnaligned(fromByteOffset: place, as: UInt16.self)))
        let tags = Int(UInt16(littleEndian: block.bytes.loadUnaligned(fromByteOffset: place + 2, as: UInt16.self)))
        return (
            cluster < clusterCount ? number(at: clusters + cluster * 4, as: UInt32.self) : 0,
            TagSet(bits: tags < classCount ? number(at: classes + tags * 8, as: UInt64.self) & TagSet.all.bits : 0)
        )
    }

    private func number<Number: FixedWidthInteger & BitwiseCopyable>(at place: Int, as _: Number.Type) -> Number {
        Number(littleEndian: block.bytes.loadUnaligned(fromByteOffset: place, as: Number.self))
    }

    /// Where the search for a word begins, before the mask.
    package static func home(_ hash: UInt64) -> UInt64 { WordHash.mixed(hash, 1) }

    /// What a word is told by; never 0, which marks an empty slot.
    package static func key(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 32) | 1 }
}
