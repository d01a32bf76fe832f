extension EmojiNames {
    /// What an emoji is called, given its bytes without variation selectors and skin tones; `nil` where it has no name.
    static func name(of key: ArraySlice<UInt8>) -> String? {
        table.withUTF8Buffer { bytes in
            // Both are offsets of the bar before an entry; the last bar is behind the last entry.
            var (low, high) = (0, bytes.count - 1)
            while low < high {
                let start = beginning(of: (low + high) / 2, in: bytes)
                let equals = next(UInt8(ascii: "="), from: start, in: bytes)
                let entry = bytes[(start + 1)..<equals]
                if entry.elementsEqual(key) {
                    let end = next(UInt8(ascii: "|"), from: equals, in: bytes)
                    return String(decoding: bytes[(equals + 1)..<end], as: UTF8.self)
                }
                if entry.lexicographicallyPrecedes(key) {
                    low = next(UInt8(ascii: "|"), from: equals, in: bytes)
                } else {
                    high = start
                }
            }
            return nil
        }
    }

    /// The bar before the entry that a byte belongs to.
    private static func beginning(of offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var start = offset
        while start > 0, bytes[start] != UInt8(ascii: "|") { start -= 1 }
        return start
    }

    private static func next(_ byte: UInt8, from offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var place = offset
        while place < bytes.count - 1, bytes[place] != byte { place += 1 }
        return place
    }
}
