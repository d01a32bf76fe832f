import Testing

@testable import MynahServer

/// How often values fall where.
struct HistogramTests {
    @Test func `counts a value once, at its own bound with it`() {
        var histogram = Histogram([1, 2])
        for value in [0, 1, 1.5, 2, 3, .nan, .infinity] { histogram.add(value) }
        #expect(histogram.counts == [2, 2, 1])
        #expect(histogram.count == 5)
        #expect(histogram.sum == 7.5)
    }

    @Test func `no label has a place of its own once there are enough`() {
        var totals = LabelledTotals(most: 2, zero: 0)
        for label in ["a", "b", "c", "a", "d"] { totals.change(label) { $0 += 1 } }
        #expect(totals.sorted.map(\.label) == ["a", "b", "other"])
        #expect(totals.sorted.map(\.total) == [2, 1, 2])
    }
}
