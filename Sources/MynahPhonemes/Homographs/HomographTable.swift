package import MynahText

/// The words of the homograph classifier and their readings, read where they lie.
package struct HomographTable: Sendable {
    private let block: DataBlock
    private let text: Range<Int>
    private let slots: Int
    private let words: Int
    private let wordCount: Int
    private let readings: Int
    private let readingCount: Int

    /// The number of slots that words are looked up in; a power of two.
    package static let slotCount = 1024
    /// The bytes of a word: its hash, the number of its first reading, how many there are.
    package static let wordSize = 12
    /// The bytes of a reading: its key, the key of its contrast, and the places of four texts.
    package static let readingSize = 40

    /// Reads the heads of the table; an error where the file is too short for what it says.
    package init(reading reader: inout DataReader, in block: DataBlock) throws(DataError) {
        self.block = block
        wordCount = Int(try reader.number(UInt16.self))
        readingCount = Int(try reader.number(UInt16.self))
        let textSize = try reader.number(UInt32.self)
        guard textSize < 1 << 24 else { throw DataError("The table of homographs has an impossible size.") }
        slots = try reader.bytes(Self.slotCount * 2).lowerBound
        words = try reader.bytes(wordCount * Self.wordSize).lowerBound
        readings = try reader.bytes(readingCount * Self.readingSize).lowerBound
        text = try reader.bytes(Int(textSize))
    }

    /// The numbers of the readings of a word, `nil` for a word that has but one.
    package func readings(ofWord hash: UInt64) -> Range<Int>? {
        var slot = Self.home(hash)
        for _ in 0..<16 {
            let word = Int(number(at: slots + slot * 2, as: UInt16.self)) - 1
            guard word >= 0, word < wordCount else { return nil }
            let place = words + word * Self.wordSize
            if number(at: place, as: UInt64.self) == hash { return readings(at: place + 8) }
            slot = (slot + 1) & (Self.slotCount - 1)
        }
        return nil
    }

    private func readings(at place: Int) -> Range<Int>? {
        let first = Int(number(at: place, as: UInt16.self))
        let last = first + Int(number(at: place + 2, as: UInt16.self))
        return first < last && last <= readingCount ? first..<last : nil
    }

    /// What the weights of a reading are stored under, and those that it shares with readings of other words; 0 where it shares none.
    package func owners(of reading: Int) -> (own: UInt64, shared: UInt64) {
        let place = readings + reading * Self.readingSize
        return (number(at: place, as: UInt64.self), number(at: place + 8, as: UInt64.self))
    }

    /// What is written of a reading.
    package enum Text: Int {
        case id, names, american, british
    }

    /// The bytes of a text of a reading; none where the file is damaged.
    package func bytes(_ text: Text, of reading: Int) -> UnsafeRawBufferPointer {
        let place = readings + reading * Self.readingSize + 16 + text.rawValue * 6
        let offset = number(at: place, as: UInt32.self) & 0xFF_FFFF
        let start = self.text.lowerBound + Int(offset)
        let end = start + Int(number(at: place + 4, as: UInt16.self))
        return UnsafeRawBufferPointer(rebasing: block.bytes[end <= self.text.upperBound ? start..<end : 0..<0])
    }

    private func number<Number: FixedWidthInteger & BitwiseCopyable>(at place: Int, as _: Number.Type) -> Number {
        Number(littleEndian: block.bytes.loadUnaligned(fromByteOffset: place, as: Number.self))
    }

    /// Where the search for a word begins.
    package static func home(_ hash: UInt64) -> Int { Int(WordHash.mixed(hash, 2) & UInt64(slotCount - 1)) }
}
