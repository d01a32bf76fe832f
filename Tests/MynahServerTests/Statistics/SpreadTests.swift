import Testing

@testable import MynahServer

/// Shares of values that are remembered in little room.
struct SpreadTests {
    @Test func `tells the values below which shares are, to two percent`() throws {
        var spread = Spread()
        for number in (1...1_000).shuffled() { spread.add(Double(number) / 1_000) }
        let told = try #require(spread.quantiles([0.5, 0.95, 0.99, 1]))
        for (value, expected) in zip(told, [0.5, 0.95, 0.99, 1]) { #expect(abs(value / expected - 1) < 0.021) }
        #expect(spread.count == 1_000)
    }

    @Test(arguments: [0, -1, 1e-9, 1e9, .greatestFiniteMagnitude, 0.25])
    func `takes every number`(value: Double) throws {
        var spread = Spread()
        spread.add(value)
        let told = try #require(spread.quantiles([0.5])?.first)
        #expect(told > 0.9e-5 && told < 1.1e5)
    }

    @Test func `leaves out what is no number, and has nothing to tell of nothing`() {
        var spread = Spread()
        for value in [Double.nan, .infinity, -.infinity] { spread.add(value) }
        #expect(spread.quantiles([0.5]) == nil)
        #expect(spread == Spread())
    }

    @Test func `is the same in parts`() {
        var (one, other, all) = (Spread(), Spread(), Spread())
        for number in 1...500 {
            let value = Double(number * number) * 1e-4
            if number % 3 == 0 { one.add(value) } else { other.add(value) }
            all.add(value)
        }
        one.add(other)
        #expect(one == all)
    }
}
