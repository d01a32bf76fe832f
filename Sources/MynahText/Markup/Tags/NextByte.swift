/// Finds the next place of a byte, remembering the last answer, so that asking from front to back looks at each byte once.
struct NextByte {
    private let byte: UInt8
    private var known = -1

    init(_ character: Unicode.Scalar) { byte = UInt8(ascii: character) }

    /// The first place of the byte from `offset` on; `end` where there is none. Questions come in the order of their offsets.
    mutating func find(from offset: Int, in bytes: [UInt8], before end: Int) -> Int {
        if known < offset {
            known = offset
            while known < end, bytes[known] != byte { known += 1 }
        }
        return known
    }
}
