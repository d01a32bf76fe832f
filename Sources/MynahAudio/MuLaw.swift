/// Telephone samples of eight bits on a logarithmic scale (ITU-T G.711, µ-law).
public enum MuLaw {
    private static let bias = 132
    private static let loudest = 32_635

    /// The code nearest to a 16-bit integer; the ends of the scale stand for what lies beyond.
    public static func code(_ integer: Int16) -> UInt8 {
        let magnitude = min(abs(Int(integer)), loudest) + bias
        let segment = Int.bitWidth - 1 - magnitude.leadingZeroBitCount - 7
        let step = magnitude >> (segment + 3) & 0x0F
        return ~UInt8((integer < 0 ? 0x80 : 0) | segment << 4 | step)
    }

    /// The 16-bit integer that a code stands for.
    public static func integer(_ code: UInt8) -> Int16 {
        let bits = Int(~code)
        let magnitude = ((bits & 0x0F) << 3 + bias) << (bits >> 4 & 0x07) - bias
        return Int16(bits & 0x80 == 0 ? magnitude : -magnitude)
    }

    /// All samples as codes.
    public static func bytes(_ samples: [Float]) -> [UInt8] { samples.map { code(PCM16.integer($0)) } }
}
