package import MynahText

/// Reads numbers off a data file from front to back; all are little-endian.
package struct DataReader {
    private let block: DataBlock
    /// The offset of the next byte.
    package private(set) var offset: Int

    package init(_ block: DataBlock, at offset: Int = 0) {
        self.block = block
        self.offset = offset
    }

    /// The next number; an error where the file ends before it.
    package mutating func number<Number: FixedWidthInteger & BitwiseCopyable>(
        _: Number.Type
    ) throws(DataError) -> Number {
        let size = MemoryLayout<Number>.size
        guard offset >= 0, size <= block.bytes.count - offset else { throw DataError("The file ends too early.") }
        defer { offset += size }
        return Number(littleEndian: block.bytes.loadUnaligned(fromByteOffset: offset, as: Number.self))
    }

    /// The next `count` bytes, to be read in place; an error where the file ends before them.
    package mutating func bytes(_ count: Int) throws(DataError) -> Range<Int> {
        guard offset >= 0, count >= 0, count <= block.bytes.count - offset else {
            throw DataError("The file ends too early.")
        }
        defer { offset += count }
        return offset..<(offset + count)
    }
}
