/// Rows of channels in 32-bit floats; rows are moments in time.
///
/// Its memory is from a pool and goes back there with it. It belongs to the thread of its pool; several threads may write to different
/// rows while that one waits for them.
public final class Tensor {
    /// How many rows it has.
    public let rows: Int
    /// How many channels a row has.
    public let columns: Int
    /// The first float of the first row; rows follow each other without a gap.
    package let floats: UnsafeMutablePointer<Float>

    private let memory: AlignedMemory
    private let pool: TensorPool

    /// Makes a tensor of undefined content. Throws where the pool has no memory for it.
    public init(rows: Int, columns: Int, pool: TensorPool) throws(Interruption) {
        precondition(rows >= 0 && columns > 0, "a tensor has channels")
        self.rows = rows
        self.columns = columns
        self.pool = pool
        memory = try pool.take(rows * columns * MemoryLayout<Float>.stride)
        floats = memory.floats
    }

    /// Makes a tensor of `values`, row by row.
    public convenience init(_ values: [Float], columns: Int, pool: TensorPool) throws(Interruption) {
        precondition(values.count % columns == 0, "the values fill rows")
        try self.init(rows: values.count / columns, columns: columns, pool: pool)
        values.withUnsafeBufferPointer { floats.update(from: $0.baseAddress!, count: $0.count) }
    }

    deinit { pool.giveBack(memory) }

    /// A row.
    package func row(_ row: Int) -> UnsafeMutablePointer<Float> { floats + row * columns }

    /// All values, row by row.
    public var values: [Float] { [Float](UnsafeBufferPointer(start: floats, count: rows * columns)) }

    /// How many values it has.
    public var count: Int { rows * columns }
}

extension Tensor {
    /// Each row as often as `repeats` tells.
    public func repeated(_ repeats: [Int]) throws(Interruption) -> Tensor {
        precondition(repeats.count == rows, "there is a number for each row")
        let result = try Tensor(rows: repeats.reduce(0, +), columns: columns, pool: pool)
        var next = 0
        for (index, count) in repeats.enumerated() {
            for _ in 0..<count {
                result.row(next).update(from: row(index), count: columns)
                next += 1
            }
        }
        return result
    }

    /// Copies all columns of `other`, which has as many rows, to the columns from `first` on.
    public func setColumns(from first: Int, to other: Tensor) {
        precondition(other.rows == rows && first + other.columns <= columns, "the columns are there")
        for index in 0..<rows { (row(index) + first).update(from: other.row(index), count: other.columns) }
    }

    /// Makes all rows of the columns from `first` on equal to `values`.
    public func setColumns(from first: Int, toEach values: UnsafeBufferPointer<Float>) {
        precondition(first + values.count <= columns, "the columns are there")
        guard let start = values.baseAddress else { return }
        for index in 0..<rows { (row(index) + first).update(from: start, count: values.count) }
    }
}
