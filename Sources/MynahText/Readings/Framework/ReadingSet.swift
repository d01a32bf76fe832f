/// Which of a language's readings are meant, one bit each.
struct ReadingSet {
    /// How many readings can be told apart.
    static let capacity = 128

    private var low: UInt64 = 0
    private var high: UInt64 = 0

    /// No reading.
    init() {}

    /// The reading of a number, which must be below `capacity`.
    init(_ index: Int) {
        if index < 64 { low = 1 << UInt64(index) } else { high = 1 << UInt64(index - 64) }
    }

    mutating func formUnion(_ other: ReadingSet) {
        low |= other.low
        high |= other.high
    }

    func union(_ other: ReadingSet) -> ReadingSet {
        var all = self
        all.formUnion(other)
        return all
    }

    /// Takes out the reading of the lowest number; `nil` where none is left.
    mutating func popFirst() -> Int? {
        if low != 0 {
            defer { low &= low - 1 }
            return low.trailingZeroBitCount
        }
        guard high != 0 else { return nil }
        defer { high &= high - 1 }
        return 64 + high.trailingZeroBitCount
    }
}
