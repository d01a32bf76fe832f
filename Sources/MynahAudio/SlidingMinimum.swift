/// The smallest of the last few values of a stream, at a constant cost for each.
struct SlidingMinimum: Sendable {
    private let length: Int
    /// Values that may yet be the smallest, growing, with the places they came at.
    private var candidates: [(place: Int, value: Int32)] = []
    private var first = 0
    private var place = 0

    /// Looks at the last `length` values.
    init(length: Int) { self.length = length }

    /// The smallest of `value` and the `length - 1` before it.
    mutating func minimum(with value: Int32) -> Int32 {
        while candidates.count > first, candidates[candidates.count - 1].value >= value { candidates.removeLast() }
        candidates.append((place, value))
        if place - candidates[first].place >= length { first += 1 }
        place += 1
        forgetTheFirst()
        return candidates[first].value
    }

    /// Moves rarely and all at once, and keeps places small, so that streams may be endless.
    private mutating func forgetTheFirst() {
        guard first > length || place > 1 << 30 else { return }
        candidates = candidates[first...].map { ($0.place - place, $0.value) }
        first = 0
        place = 0
    }
}
