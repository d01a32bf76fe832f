/// The 16-bit floating-point numbers of IEEE 754, by their bits: not every target has `Float16`.
enum HalfPrecision {
    /// The number that the bits stand for, exactly.
    static func value(of bits: UInt16) -> Float {
        let magnitude = UInt32(bits & 0x7FFF) << 13
        let exponent = magnitude & 0x0F80_0000
        let rebased = magnitude &+ 0x3800_0000
        // Infinity and NaN have the largest exponent in both formats; numbers below the normal ones are renormalised by a subtraction.
        let large = Float(bitPattern: rebased &+ 0x3800_0000)
        let small = Float(bitPattern: rebased &+ 0x0080_0000) - Float(bitPattern: 0x3880_0000)
        let usual = Float(bitPattern: rebased)
        let unsigned = exponent == 0x0F80_0000 ? large : exponent == 0 ? small : usual
        return Float(bitPattern: unsigned.bitPattern | UInt32(bits & 0x8000) << 16)
    }

    /// The bits of the nearest number, of two equally near ones the even one; infinity from 65,520 on.
    static func bits(of value: Float) -> UInt16 {
        let sign = value.bitPattern & 0x8000_0000
        let magnitude = value.bitPattern ^ sign
        let odd = (magnitude >> 13) & 1
        let usual = (magnitude &- 0x3800_0000 &+ 0xFFF &+ odd) >> 13
        // An addition to a half leaves a number below the normal ones in the lowest bits, rounded as it should be.
        let small = (Float(bitPattern: magnitude) + 0.5).bitPattern &- 0x3F00_0000
        let large: UInt32 = magnitude > 0x7F80_0000 ? 0x7E00 : 0x7C00
        let unsigned = magnitude >= 0x4780_0000 ? large : magnitude < 0x3880_0000 ? small : usual
        return UInt16(truncatingIfNeeded: unsigned | sign >> 16)
    }
}
