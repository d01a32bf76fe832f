/// The 16-bit cyclic sum of the LAME tag: polynomial x¹⁶ + x¹⁵ + x² + 1, lowest bit first, from zero.
struct MPEGChecksum {
    /// The sum of all bytes so far.
    private(set) var value: UInt16 = 0

    init() {}

    init(of bytes: [UInt8]) {
        update(with: bytes)
    }

    mutating func update(with bytes: [UInt8]) {
        for byte in bytes {
            value = Self.table[Int(UInt8(truncatingIfNeeded: value) ^ byte)] ^ value >> 8
        }
    }

    private static let table: [UInt16] = (0..<256).map { index in
        (0..<8).reduce(UInt16(index)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xA001 : sum >> 1 }
    }
}
