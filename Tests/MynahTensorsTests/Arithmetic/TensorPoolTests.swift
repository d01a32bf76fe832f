import MynahTensors
import MynahTesting
import Testing

@Suite struct TensorPoolTests {
    @Test func `gives the memory of a tensor that is gone to the next`() throws {
        let pool = TensorPool()
        var first: Tensor? = try Tensor(rows: 100, columns: 100, pool: pool)
        let address = first.map { UInt(bitPattern: $0.floats) }
        #expect(pool.bytesInUse == 40_000)
        first = nil
        #expect(pool.bytesInUse == 0 && pool.bytesHeld == 40_000)
        let second = try Tensor(rows: 90, columns: 100, pool: pool)
        #expect(UInt(bitPattern: second.floats) == address)
        #expect(pool.bytesInUse == 40_000 && pool.peakBytes == 40_000)
    }

    @Test func `wastes no large piece on a small tensor`() throws {
        let pool = TensorPool()
        var large: Tensor? = try Tensor(rows: 1_000, columns: 100, pool: pool)
        #expect(large?.rows == 1_000)
        large = nil
        #expect(pool.bytesHeld == 400_000)
        let small = try Tensor(rows: 10, columns: 100, pool: pool)
        #expect(small.rows == 10 && pool.bytesInUse == 4_000)
    }

    @Test func `holds no more than was ever in use at a time`() throws {
        let pool = TensorPool()
        var random = SeededRandom(seed: 33)
        var tensors: [Tensor] = []
        for _ in 0..<500 {
            if tensors.count > 6 { tensors.remove(at: Int.random(in: 0..<tensors.count, using: &random)) }
            tensors.append(try Tensor(rows: Int.random(in: 1...50, using: &random), columns: 64, pool: pool))
            #expect(pool.bytesHeld <= pool.peakBytes)
        }
        tensors = []
        #expect(pool.bytesInUse == 0)
        let held = pool.bytesHeld
        pool.trim(to: held / 2)
        #expect(pool.bytesHeld <= held / 2 && pool.bytesHeld > 0)
        pool.trim()
        #expect(pool.bytesHeld == 0)
    }

    @Test func `repeats rows and sets columns`() throws {
        let pool = TensorPool()
        let rows = try Tensor([1, 2, 3, 4, 5, 6], columns: 2, pool: pool)
        #expect(try rows.repeated([2, 0, 1]).values == [1, 2, 1, 2, 5, 6])
        let wide = try Tensor([Float](repeating: 0, count: 9), columns: 3, pool: pool)
        wide.setColumns(from: 1, to: rows)
        #expect(wide.values == [0, 1, 2, 0, 3, 4, 0, 5, 6])
        [7, 8].withUnsafeBufferPointer { wide.setColumns(from: 0, toEach: $0) }
        #expect(wide.values == [7, 8, 2, 7, 8, 4, 7, 8, 6])
    }

    @Test func `holds no more than it may, and says what was missing`() throws {
        let pool = TensorPool(limit: 100_000)
        var first: Tensor? = try Tensor(rows: 200, columns: 100, pool: pool)
        #expect(throws: Interruption(missingBytes: 40_000)) { try Tensor(rows: 100, columns: 100, pool: pool) }
        #expect(first?.rows == 200 && pool.bytesInUse == 80_000)
        first = nil
        let other = try Tensor(rows: 50, columns: 100, pool: pool)
        let another = try Tensor(rows: 200, columns: 100, pool: pool)
        #expect(other.rows + another.rows == 250 && pool.bytesHeld == 100_000)
    }

    @Test(arguments: [1 << 45, Int.max / 8])
    func `a tensor that no machine has memory for is an error`(rows: Int) throws {
        let pool = TensorPool()
        #expect(throws: Interruption.self) { try Tensor(rows: rows, columns: 1, pool: pool) }
        #expect(try Tensor(rows: 10, columns: 10, pool: pool).count == 100)
    }
}
