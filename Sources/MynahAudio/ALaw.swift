/// Telephone samples of eight bits on a logarithmic scale (ITU-T G.711, A-law), which Mynah reads and does not write.
enum ALaw {
    /// The 16-bit integer that a code stands for.
    static func integer(_ code: UInt8) -> Int16 {
        let bits = Int(code ^ 0x55)
        let segment = bits >> 4 & 0x07
        let step = (bits & 0x0F) << 4 + 8
        let magnitude = segment == 0 ? step : (step + 0x100) << (segment - 1)
        return Int16(bits & 0x80 == 0 ? -magnitude : magnitude)
    }
}
