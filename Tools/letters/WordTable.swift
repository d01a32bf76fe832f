import MynahPhonemes

/// A lexicon in a hash table.
struct WordTable: WordSource {
    private(set) var words: [[UInt8]] = []
    private var readings: [(text: [UInt8], sounds: [Sound]?)] = []
    /// Of a few hundred thousand words no two have the same 64 bits.
    private var hashes: [UInt64] = []
    private var places = [Int32](repeating: 0, count: 1 << 19)
    /// Eight bits of the hash of what is in each slot, 0 where nothing is: small enough to be at hand.
    private var tags = [UInt8](repeating: 0, count: 1 << 19)

    /// The sounds of a word; nil where it is unknown, or has one that is not of the alphabet.
    func sounds(of word: [UInt8]) -> [Sound]? { reading(of: word)?.sounds }

    func phonemes(of word: [UInt8]) -> [UInt8]? { reading(of: word)?.text }

    /// Puts a word in, in place of what was said of it before.
    mutating func add(_ word: [UInt8], _ phonemes: [UInt8]) {
        let reading = (phonemes, Sound.sounds(in: phonemes))
        let slot = slot(of: word)
        if tags[slot] != 0 {
            readings[Int(places[slot])] = reading
        } else {
            hashes.append(HeldOut.hash(word))
            tags[slot] = Self.tag(HeldOut.hash(word))
            places[slot] = Int32(words.count)
            words.append(word)
            readings.append(reading)
        }
    }

    private func reading(of word: [UInt8]) -> (text: [UInt8], sounds: [Sound]?)? {
        let slot = slot(of: word)
        return tags[slot] == 0 ? nil : readings[Int(places[slot])]
    }

    /// Where the word is, or would be put.
    private func slot(of word: [UInt8]) -> Int {
        let hash = HeldOut.hash(word)
        let tag = Self.tag(hash)
        var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & (tags.count - 1)
        while tags[slot] != 0 {
            if tags[slot] == tag, hashes[Int(places[slot])] == hash { return slot }
            slot = (slot + 1) & (tags.count - 1)
        }
        return slot
    }

    private static func tag(_ hash: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: hash >> 56) | 1 }
}
