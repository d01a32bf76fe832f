/// The 16-bit floating-point numbers that are the upper halves of 32-bit ones, by their bits.
enum BrainPrecision {
    /// The number that the bits stand for, exactly.
    static func value(of bits: UInt16) -> Float { Float(bitPattern: UInt32(bits) << 16) }

    /// The bits of the nearest number, of two equally near ones the even one; NaN stays NaN.
    static func bits(of value: Float) -> UInt16 {
        let bits = value.bitPattern
        let rounded = (bits &+ 0x7FFF &+ (bits >> 16 & 1)) >> 16
        let quiet = bits >> 16 | 0x40
        return UInt16(truncatingIfNeeded: bits & 0x7FFF_FFFF > 0x7F80_0000 ? quiet : rounded)
    }
}
