/// Repeated measurements of one thing.
struct Sample {
    private var values: [Double] = []

    mutating func add(_ value: Double) { values.append(value) }

    /// The middle value, which a few disturbed runs do not move; `nan` where there is none.
    var median: Double {
        guard !values.isEmpty else { return .nan }
        let sorted = values.sorted()
        let middle = sorted.count / 2
        return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
    }
}

extension Sequence {
    /// The median of one figure of many.
    func median(of figure: (Element) -> Double) -> Double {
        var sample = Sample()
        for element in self { sample.add(figure(element)) }
        return sample.median
    }
}
