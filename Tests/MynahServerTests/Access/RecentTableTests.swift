import MynahTesting
import Testing

@testable import MynahServer

/// What is remembered of strangers.
struct RecentTableTests {
    @Test func `never holds more than it may, and always what was used last`() {
        var table = RecentTable<Int, Int>(most: 100)
        var random = SeededRandom(seed: 3)
        var recent: [Int] = []
        for round in 0..<5_000 {
            let key = Int.random(in: 0..<1_000, using: &random)
            table.keep(round, for: key)
            recent = [key] + recent.filter { $0 != key }.prefix(49)
            #expect(table.count <= 100)
            #expect(recent.allSatisfy { table[$0] != nil })
        }
    }
}
