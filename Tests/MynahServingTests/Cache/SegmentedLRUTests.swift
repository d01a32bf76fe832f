import MynahTesting
import Testing

@testable import MynahServing

struct SegmentedLRUTests {
    /// The same in arrays, the newest first, with no thought of speed.
    private struct Plain {
        var capacity: Int
        var probation: [(key: Int, size: Int)] = []
        var protected: [(key: Int, size: Int)] = []

        var size: Int { (probation + protected).reduce(0) { $0 + $1.size } }

        mutating func use(_ key: Int) -> Bool {
            guard let item = (probation + protected).first(where: { $0.key == key }) else { return false }
            remove(key)
            protected.insert(item, at: 0)
            while protected.reduce(0, { $0 + $1.size }) > capacity / 5 * 4, protected.count > 1 {
                probation.insert(protected.removeLast(), at: 0)
            }
            return true
        }

        mutating func insert(_ key: Int, size: Int) -> [Int] {
            remove(key)
            guard size <= capacity else { return [key] }
            probation.insert((key, size), at: 0)
            var gone: [Int] = []
            while self.size > capacity {
                gone.append(probation.count > 1 ? probation.removeLast().key : protected.removeLast().key)
            }
            return gone
        }

        mutating func resize(to capacity: Int) -> [Int] {
            self.capacity = capacity
            while protected.reduce(0, { $0 + $1.size }) > capacity / 5 * 4 {
                probation.insert(protected.removeLast(), at: 0)
            }
            var gone: [Int] = []
            while size > capacity { gone.append(probation.removeLast().key) }
            return gone
        }

        mutating func remove(_ key: Int) {
            probation.removeAll { $0.key == key }
            protected.removeAll { $0.key == key }
        }
    }

    @Test(arguments: 0..<FuzzRounds.count(usual: 40))
    func `does what a plain model does`(round: Int) {
        var random = SeededRandom(seed: UInt64(round))
        var capacity = Int.random(in: 0...60, using: &random)
        var (lru, plain) = (SegmentedLRU<Int>(capacity: capacity), Plain(capacity: capacity))
        for _ in 0..<400 {
            let key = Int.random(in: 0..<20, using: &random)
            switch Int.random(in: 0..<11, using: &random) {
            case 10:
                capacity = Int.random(in: 0...60, using: &random)
                #expect(lru.resize(to: capacity) == plain.resize(to: capacity))
            case 0..<4: #expect(lru.use(key) == plain.use(key))
            case 4..<9:
                let size = Int.random(in: 0...12, using: &random)
                #expect(lru.insert(key, size: size) == plain.insert(key, size: size))
            default:
                lru.remove(key)
                plain.remove(key)
            }
            #expect(lru.size == plain.size)
            #expect(lru.size <= capacity)
            #expect(Set(lru.keys) == Set((plain.probation + plain.protected).map(\.key)))
        }
    }

    @Test func `a long list that is read once does not drive out what is asked for often`() {
        var lru = SegmentedLRU<Int>(capacity: 100)
        _ = lru.insert(-1, size: 10)
        lru.use(-1)
        for key in 0..<1_000 { _ = lru.insert(key, size: 10) }
        #expect(lru.contains(-1))
        #expect(lru.count == 10)
    }

    @Test func `does not take what is larger than all the room`() {
        var lru = SegmentedLRU<Int>(capacity: 10)
        #expect(lru.insert(1, size: 11) == [1])
        #expect(lru.count == 0)
    }
}
