/// Counts places in a text in the units that a client counts in. Places that are asked for in order take no time.
struct SpanCounter {
    private let bytes: [UInt8]
    private let units: SpanUnits
    /// The last place that was asked for, in bytes and in units.
    private var last = (bytes: 0, units: 0)

    init(_ bytes: [UInt8], units: SpanUnits) {
        self.bytes = bytes
        self.units = units
    }

    /// The place of a byte.
    mutating func place(of byte: Int) -> Int {
        guard units == .utf16 else { return byte }
        let end = min(byte, bytes.count)
        if end < last.bytes { last = (0, 0) }
        let count = bytes[last.bytes..<end].reduce(0) { $0 + Self.units(of: $1) }
        last = (end, last.units + count)
        return last.units
    }

    /// The units of UTF-16 that a byte begins: two for what takes four bytes, none where it continues a character.
    static func units(of byte: UInt8) -> Int { byte & 0xC0 == 0x80 ? 0 : byte >= 0xF0 ? 2 : 1 }
}
