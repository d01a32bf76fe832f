import MynahTensors

/// Reads numbers of a configuration and holds them to their ranges.
struct KokoroNumberReader {
    private let metadata: ModelMetadata

    init(_ metadata: ModelMetadata) { self.metadata = metadata }

    /// The number under a key; the default, if any, where there is none.
    mutating func number(_ key: String, _ range: ClosedRange<Int>, default usual: Int? = nil) throws(ModelFileError)
        -> Int
    {
        if let usual, metadata["kokoro.\(key)"] == nil { return usual }
        let number = try metadata.integer("kokoro.\(key)")
        try check(number, key, range)
        return number
    }

    /// The one to 64 numbers under a key; the defaults, if any, where there are none.
    mutating func numbers(
        _ key: String,
        _ range: ClosedRange<Int>,
        default usual: [Int]? = nil
    ) throws(ModelFileError) -> [Int] {
        if let usual, metadata["kokoro.\(key)"] == nil { return usual }
        let numbers = try metadata.integers("kokoro.\(key)")
        guard (1...64).contains(numbers.count) else {
            throw ModelFileError(
                .mismatched,
                "The configuration has \(numbers.count) numbers for '\(key)', which can have 1 to 64."
            )
        }
        for number in numbers { try check(number, key, range) }
        return numbers
    }

    private func check(_ number: Int, _ key: String, _ range: ClosedRange<Int>) throws(ModelFileError) {
        guard range.contains(number) else {
            throw ModelFileError(
                .mismatched,
                "The configuration says \(number) for '\(key)', which can be \(range.lowerBound) to \(range.upperBound)."
            )
        }
    }
}
