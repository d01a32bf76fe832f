import MynahText

/// A tensor as a file holds it: its name, its type, its shape, and its bytes, which stay in the file.
public struct StoredTensor: Sendable {
    /// The name under which the file keeps it.
    public let name: String
    /// How its numbers are stored.
    public let type: ElementType
    /// Its shape, the outermost dimension first: a matrix has rows, then columns.
    public let dimensions: [Int]

    private let block: DataBlock
    private let range: Range<Int>

    /// Finds a tensor in the whole of its file.
    init(_ tensor: ModelFileLayout.Tensor, in block: DataBlock) {
        name = tensor.name
        type = tensor.type
        dimensions = tensor.dimensions
        range = tensor.range
        self.block = block
    }

    /// What it is, and where in its file.
    public var place: ModelFileLayout.Tensor {
        ModelFileLayout.Tensor(name: name, type: type, dimensions: dimensions, range: range)
    }

    /// Its bytes, valid for as long as the tensor, or the file it is from, is held.
    public var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: block.bytes[range]) }

    /// How many bytes it takes.
    public var byteCount: Int { range.count }

    /// Where in the file its bytes begin.
    public var offset: Int { range.lowerBound }

    /// How many numbers it has.
    public var count: Int { dimensions.reduce(1, *) }

    /// How many numbers a row has: the innermost dimension.
    public var rowLength: Int { dimensions[dimensions.count - 1] }

    /// How many rows it has: the product of all dimensions but the innermost.
    public var rowCount: Int { count / rowLength }

    /// Turns all its numbers into 32-bit floating point; `values` must have room for exactly those.
    public func decode(into values: UnsafeMutableBufferPointer<Float>) { decode(rows: 0..<rowCount, into: values) }

    /// Turns some of its rows into 32-bit floating point; `values` must have room for exactly those.
    public func decode(rows: Range<Int>, into values: UnsafeMutableBufferPointer<Float>) {
        precondition(rows.lowerBound >= 0 && rows.upperBound <= rowCount, "the rows are there")
        precondition(values.count == rows.count * rowLength, "there is room for the rows")
        let size = rowLength / type.blockLength * type.blockSize
        withExtendedLifetime(block) {
            let part = bytes[rows.lowerBound * size..<rows.upperBound * size]
            type.decode(UnsafeRawBufferPointer(rebasing: part), into: values)
        }
    }

    /// All its numbers in 32-bit floating point.
    public func values() -> [Float] { values(rows: 0..<rowCount) }

    /// Some of its rows in 32-bit floating point.
    public func values(rows: Range<Int>) -> [Float] {
        let count = rows.count * rowLength
        return [Float](unsafeUninitializedCapacity: count) { buffer, filled in
            decode(rows: rows, into: UnsafeMutableBufferPointer(rebasing: buffer[..<count]))
            filled = count
        }
    }
}
