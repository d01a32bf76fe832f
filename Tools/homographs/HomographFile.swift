import MynahPhonemes

/// Lays out the file of the homograph classifier.
struct HomographFile {
    /// The number of weights that are kept; those that count least are left out.
    private static let weightCount = 215_000
    private static let slotCount = 290_000

    private let words: [HomographEntry]
    private var text: [UInt8] = []

    /// The file, with what was learned.
    static func bytes(words: [HomographEntry], learned: [(key: UInt64, weight: Float)]) -> [UInt8] {
        var file = HomographFile(words: words)
        let table = file.table()
        let head = [Homographs.signature, Homographs.version].flatMap(\.littleEndianBytes)
        return head + table + weights(learned)
    }

    private init(words: [HomographEntry]) { self.words = words }

    private mutating func table() -> [UInt8] {
        var slots = [UInt16](repeating: 0, count: HomographTable.slotCount)
        var wordBytes: [UInt8] = []
        var readingBytes: [UInt8] = []
        var count: UInt16 = 0
        for (number, entry) in words.enumerated() {
            let hash = WordHash.of(entry.word.utf8)
            Self.place(UInt16(number + 1), at: HomographTable.home(hash), in: &slots)
            wordBytes += hash.littleEndianBytes + count.littleEndianBytes
            wordBytes += UInt16(entry.readings.count).littleEndianBytes
            for reading in entry.readings { readingBytes += bytes(of: reading) }
            count += UInt16(entry.readings.count)
        }
        let head = UInt16(words.count).littleEndianBytes + count.littleEndianBytes
        let counts = head + UInt32(text.count).littleEndianBytes
        return counts + slots.flatMap(\.littleEndianBytes) + wordBytes + readingBytes + text
    }

    private static func place(_ number: UInt16, at home: Int, in slots: inout [UInt16]) {
        var slot = home
        while slots[slot] != 0 { slot = (slot + 1) % slots.count }
        slots[slot] = number
    }

    private mutating func bytes(of reading: HomographEntry.Reading) -> [UInt8] {
        let texts = [Array(reading.id.utf8), Array(reading.names.utf8), reading.american, reading.british]
        return reading.owner.littleEndianBytes + reading.sharedOwner.littleEndianBytes + texts.flatMap { place(of: $0) }
    }

    private mutating func place(of bytes: [UInt8]) -> [UInt8] {
        let start = UInt32(text.count)
        text += bytes
        return start.littleEndianBytes + UInt16(bytes.count).littleEndianBytes
    }

    /// The weights as bytes, the largest of them as 127; the few that are larger still are cut.
    private static func weights(_ learned: [(key: UInt64, weight: Float)]) -> [UInt8] {
        let order = learned.sorted { (abs($0.weight), $0.key) > (abs($1.weight), $1.key) }.prefix(weightCount)
        let limit = order.isEmpty ? 1 : abs(order[order.count / 1000].weight)
        var keys = [UInt16](repeating: 0, count: slotCount)
        var values = [Int8](repeating: 0, count: slotCount)
        for (key, weight) in order {
            let value = Int8(max(-127, min(127, (weight / limit * 127).rounded())))
            let home = HomographWeights.home(key, count: UInt64(slotCount - HomographWeights.reach))
            let slots = home..<home + HomographWeights.reach
            guard value != 0, let slot = slots.first(where: { keys[$0] == 0 }) else { continue }
            keys[slot] = HomographWeights.key(key)
            values[slot] = value
        }
        let head = UInt32(slotCount).littleEndianBytes + keys.flatMap(\.littleEndianBytes)
        return head + values.map { UInt8(bitPattern: $0) }
    }
}
