/// Numbers in bytes, the low byte first.
extension Collection<UInt8> where Index == Int {
    /// The number at an offset, which must be there.
    func number<Number: FixedWidthInteger>(_: Number.Type, at offset: Int) -> Number {
        var number: Number = 0
        for byte in 0..<Number.bitWidth / 8 {
            number |= Number(truncatingIfNeeded: self[startIndex + offset + byte]) << (8 * byte)
        }
        return number
    }
}
