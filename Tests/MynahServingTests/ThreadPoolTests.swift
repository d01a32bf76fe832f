import MynahTensors
import MynahThreads
import Testing

@testable import MynahServing

struct ThreadPoolTests {
    @Test(arguments: [1, 2, 3, 8])
    func `does each block once, by workers that it has`(count: Int) {
        let pool = ThreadPool(count: count)
        for blocks in [0, 1, 2, 7, 100] {
            let done = Guarded([Int](repeating: 0, count: blocks))
            pool.workers.run(blocks) { block, worker in
                #expect((0..<count).contains(worker))
                done.withLock { $0[block] += 1 }
            }
            #expect(done.withLock { $0 } == [Int](repeating: 1, count: blocks))
        }
    }

    @Test func `has no more at work than it is told`() {
        let pool = ThreadPool(count: 8)
        for most in [1, 3, 8, 2] {
            pool.workers.run(100, by: most) { _, worker in #expect((0..<most).contains(worker)) }
        }
    }

    @Test func `has done all when it returns, job after job`() {
        let pool = ThreadPool(count: 4)
        var sums = [Int](repeating: 0, count: 64)
        for round in 1...500 {
            sums.withUnsafeMutableBufferPointer { sums in
                let places = Places(start: sums.baseAddress)
                pool.workers.run(64) { block, _ in places.start?[block] += round }
            }
        }
        #expect(sums == [Int](repeating: 500 * 501 / 2, count: 64))
    }

    @Test func `lets no two blocks be done by one worker at a time`() {
        let pool = ThreadPool(count: 3)
        let atWork = Guarded([Bool](repeating: false, count: 3))
        pool.workers.run(300) { _, worker in
            atWork.withLock {
                #expect(!$0[worker])
                $0[worker] = true
            }
            atWork.withLock { $0[worker] = false }
        }
    }

    @Test func `ends its threads with it`() {
        for _ in 0..<50 {
            let pool = ThreadPool(count: 3)
            pool.workers.run(3) { _, _ in }
        }
    }

    @Test func `knows at least one processor`() {
        #expect(ProcessorShare.cores >= 1)
    }
}

/// Places in memory, no two of which are written to by two blocks.
private struct Places: @unchecked Sendable {
    let start: UnsafeMutablePointer<Int>?
}
