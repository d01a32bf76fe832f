import MynahText

/// A word whose lower-case letters were laid down in a sequence, and what is known of how it was written.
struct FoldedWord {
    /// The offset of its first byte in the sequence.
    let start: Int
    /// The offset behind its last byte.
    private(set) var end: Int
    /// For its first 64 bytes, which were capital letters.
    private var capitals: UInt64 = 0
    /// Where curly apostrophes became straight ones, which are shorter; only of the first four, which is more than words have.
    private var curled: [Int] = []
    private let origin: Int

    init(startingAt start: Int) {
        self.start = start
        end = start
        origin = start
    }
}

extension FoldedWord {
    /// Lays down the letters of a word.
    mutating func fold(_ text: UnsafeBufferPointer<UInt8>, into bytes: inout [UInt8]) {
        var place = 0
        while place < text.count {
            let byte = text[place]
            if byte == 0xE2, isCurlyApostrophe(text, at: place) {
                bytes.append(UInt8(ascii: "'"))
                if curled.count < 4 { curled.append(bytes.count) }
                place += 3
                continue
            }
            if byte.asciiLowercased != byte { noteCapital(at: bytes.count) }
            let isLatinCapital = place > 0 && text[place - 1] == 0xC3 && (0x80...0x9E).contains(byte) && byte != 0x97
            if isLatinCapital { noteCapital(at: bytes.count - 1) }
            bytes.append(isLatinCapital ? byte + 0x20 : byte.asciiLowercased)
            place += 1
        }
        end = bytes.count
    }

    private func isCurlyApostrophe(_ text: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
        place + 2 < text.count && text[place + 1] == 0x80 && (0x98...0x99).contains(text[place + 2])
    }

    private mutating func noteCapital(at place: Int) {
        if place - origin < 64 { capitals |= 1 << UInt64(place - origin) }
    }

    /// A part of the word that knows what the word knows.
    func piece(_ range: Range<Int>) -> FoldedWord { FoldedWord(self, range) }

    private init(_ word: FoldedWord, _ range: Range<Int>) {
        start = range.lowerBound
        end = range.upperBound
        capitals = word.capitals
        curled = word.curled
        origin = word.origin
    }

    /// How a part of the word is written, by its first 64 bytes.
    func shape(of range: Range<Int>) -> WordToken.Shape {
        let first = range.lowerBound - origin
        let count = min(range.count, 64)
        guard first < 64, count > 0 else { return .lower }
        let mask: UInt64 = count == 64 ? .max : (1 << UInt64(count)) - 1
        let found = (capitals >> UInt64(first)) & mask
        if found == 0 { return .lower }
        if found == 1 { return count == 1 ? .upper : .capitalised }
        return found.nonzeroBitCount * 2 > count ? .upper : .mixed
    }

    /// Where a part of the word is in the word's text.
    func textRange(of range: Range<Int>) -> Range<Int> {
        offset(of: range.lowerBound)..<offset(of: range.upperBound)
    }

    private func offset(of place: Int) -> Int {
        curled.reduce(place - origin) { $1 <= place ? $0 + 2 : $0 }
    }
}
