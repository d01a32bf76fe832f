import Synchronization

/// Numbers to name requests with: none comes twice, and they are cheap, but whoever knows some can foretell others.
///
/// A count that begins where chance put it, mixed as in Steele, Lea and Flood's SplitMix; who draws takes a few steps of it at a time.
///
/// It has a step to count: of an empty value, ThreadSanitizer takes two for one, as they have no place of their own in memory.
struct RandomNames: RandomNumberGenerator {
    private static let begin = UInt64.random(in: 0...UInt64.max)
    private static let count = Atomic<UInt64>(0)
    private static let share: UInt64 = 8

    private var step: UInt64 = 0

    mutating func next() -> UInt64 {
        if step.isMultiple(of: Self.share) { step = Self.count.wrappingAdd(Self.share, ordering: .relaxed).oldValue }
        step += 1
        var bits = Self.begin &+ step &* 0x9E37_79B9_7F4A_7C15
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }
}
