/// Samples as 16-bit integers, the form that files and loudspeakers take.
///
/// Full scale is 32,768 both ways: -1 is -32,768, and +1, which has no integer of its own, becomes 32,767. So each
/// integer survives the way to `Float` and back. Values between two integers go to the nearest (halves to the even
/// one), values beyond full scale to its end, and what is no number to 0.
public enum PCM16 {
    /// One sample as an integer.
    @inlinable
    public static func integer(_ sample: Float) -> Int16 {
        guard sample == sample else { return 0 }
        return Int16(max(-32_768, min(32_767, (sample * 32_768).rounded(.toNearestOrEven))))
    }

    /// One integer as a sample, at least -1 and below 1.
    @inlinable
    public static func sample(_ integer: Int16) -> Float { Float(integer) / 32_768 }

    /// All samples as integers.
    public static func integers(_ samples: [Float]) -> [Int16] { samples.map { integer($0) } }

    /// All integers as samples.
    public static func samples(_ integers: [Int16]) -> [Float] { integers.map { sample($0) } }

    /// All samples as bytes, the low one of each first.
    public static func bytes(_ samples: [Float]) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: 2 * samples.count) { bytes, count in
            for index in samples.indices {
                let bits = UInt16(bitPattern: integer(samples[index]))
                bytes[2 * index] = UInt8(truncatingIfNeeded: bits)
                bytes[2 * index + 1] = UInt8(truncatingIfNeeded: bits >> 8)
            }
            count = 2 * samples.count
        }
    }
}
