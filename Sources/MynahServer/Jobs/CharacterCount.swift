/// Counts the characters of a text up to places that come in order, each byte of it once.
struct CharacterCount {
    private let bytes: [UInt8]
    /// The last place that was asked for, and the characters before it.
    private var last = (place: 0, characters: 0)

    init(_ text: String) { bytes = Array(text.utf8) }

    /// The characters, as Unicode's scalars, that begin before a byte.
    mutating func characters(before place: Int) -> Int {
        let end = min(max(place, 0), bytes.count)
        if end < last.place { last = (0, 0) }
        let more = bytes[last.place..<end].count { $0 & 0xC0 != 0x80 }
        last = (end, last.characters + more)
        return last.characters
    }
}
