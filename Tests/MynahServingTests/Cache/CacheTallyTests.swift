import MynahTesting
import Testing

@testable import MynahServing

struct CacheTallyTests {
    private static func tally(_ numbers: [Int], most: Int = 100) -> CacheTally {
        var tally = CacheTally(most: most)
        for number in numbers { tally.note(CacheFixture.key(number)) }
        return tally
    }

    @Test func `names what was asked for more than once, the most often first`() {
        #expect(Self.tally([1, 2, 2, 3, 3, 3]).favourites == [3, 2].map { CacheFixture.key($0) })
    }

    @Test func `counts what two have counted`() {
        var (one, other) = (Self.tally([1, 2]), Self.tally([2, 3, 3, 3]))
        one.note(.reply, wasThere: true)
        other.note(.reply, wasThere: true)
        other.note(.passage, wasThere: false)
        one.add(other)
        #expect(one.favourites == [3, 2].map { CacheFixture.key($0) })
        #expect([one.uses(of: .reply).hits, one.uses(of: .passage).misses] == [2, 1])
        #expect(CacheTally(one.bytes, most: 100) == one)
    }

    @Test func `holds only so many, and forgets those that were asked for once`() {
        let tally = Self.tally([1, 1, 1, 1] + Array(2...1_000), most: 10)
        #expect(tally.counts.count <= 10)
        var often = Self.tally(Array(repeating: 1, count: 100), most: 4)
        for number in 2..<20 { often.note(CacheFixture.key(number)) }
        #expect(often.favourites.first == CacheFixture.key(1))
    }

    @Test(arguments: 0..<FuzzRounds.count(usual: 200))
    func `reads what it wrote and nothing else`(round: Int) {
        var random = SeededRandom(seed: UInt64(round))
        let tally = Self.tally([1, 2, 2, 3])
        #expect(CacheTally(tally.bytes, most: 100) == tally)
        let wrong = random.mutation(of: tally.bytes, marks: [0, 1, 255])
        if let read = CacheTally(wrong) { #expect(read.counts.values.allSatisfy { $0 > 0 }) }
    }
}
