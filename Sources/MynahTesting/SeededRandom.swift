/// Chance that comes out the same each time: SplitMix64 (Steele, Lea, Flood 2014).
package struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    /// Starts where `seed` says.
    package init(seed: UInt64) { state = seed }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// The bytes with a few of them lost, changed, doubled or moved; `marks` are bytes that mean something to the reader under test.
    package mutating func mutation(of bytes: [UInt8], marks: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...6, using: &self) where !bytes.isEmpty {
            mutate(&bytes, at: Int.random(in: 0..<bytes.count, using: &self), marks: marks)
        }
        return bytes
    }

    private mutating func mutate(_ bytes: inout [UInt8], at place: Int, marks: [UInt8]) {
        switch Int.random(in: 0..<5, using: &self) {
        case 0: bytes.remove(at: place)
        case 1: bytes[place] = UInt8.random(in: 0...255, using: &self)
        case 2: bytes.insert(marks.randomElement(using: &self) ?? 0, at: place)
        case 3: bytes.insert(contentsOf: bytes[place...].prefix(20), at: place)
        default: bytes.removeSubrange(place..<min(bytes.count, place + 10))
        }
    }
}
