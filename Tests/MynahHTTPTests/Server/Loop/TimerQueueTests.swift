import MynahTesting
import Testing

@testable import MynahHTTP

/// The order in which things are due.
struct TimerQueueTests {
    @Test func `gives what is due in its order, and equals in the order in which they came`() {
        var random = SeededRandom(seed: 7)
        var queue = TimerQueue<Int>()
        var expected: [(deadline: Int, number: Int)] = []
        for number in 0..<1_000 {
            let deadline = Int.random(in: 0..<100, using: &random)
            queue.add(number, at: .seconds(deadline))
            expected.append((deadline, number))
        }
        expected.sort { ($0.deadline, $0.number) < ($1.deadline, $1.number) }
        #expect(queue.next == .seconds(expected[0].deadline))
        var taken: [Int] = []
        while let number = queue.take(at: .seconds(50)) { taken.append(number) }
        #expect(taken == expected.filter { $0.deadline <= 50 }.map(\.number))
        while let number = queue.take(at: .seconds(100)) { taken.append(number) }
        #expect(taken == expected.map(\.number) && queue.next == nil)
    }
}
