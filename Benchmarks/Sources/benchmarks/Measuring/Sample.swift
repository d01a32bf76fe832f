/// Repeated measurements of one thing.
struct Sample {
    private var values: [Double] = []

    mutating func add(_ value: Double) { values.append(value) }

    /// How many there are.
    var count: Int { values.count }

    /// The value that `share` of all do not exceed; `nan` where there is none.
    func percentile(_ share: Double) -> Double {
        guard !values.isEmpty else { return .nan }
        return values.sorted()[min(values.count - 1, Int((share * Double(values.count)).rounded(.up)) - 1)]
    }

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
