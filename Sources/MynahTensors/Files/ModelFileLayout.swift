public import MynahText

/// What is where in a model file, read from the front of it.
public struct ModelFileLayout: Sendable {
    /// A tensor in a file.
    public struct Tensor: Hashable, Sendable {
        /// The name under which the file keeps it.
        public let name: String
        /// How its numbers are stored.
        public let type: ElementType
        /// Its shape, the outermost dimension first.
        public let dimensions: [Int]
        /// Where its bytes are in the file.
        public let range: Range<Int>

        /// How many numbers it has.
        public var count: Int { dimensions.reduce(1, *) }

        /// How many numbers a row has: the innermost dimension.
        public var rowLength: Int { dimensions[dimensions.count - 1] }

        /// How many rows it has: the product of all dimensions but the innermost.
        public var rowCount: Int { count / rowLength }

        /// Where in the file some of its rows are.
        public func range(ofRows rows: Range<Int>) -> Range<Int> {
            let size = rowLength / type.blockLength * type.blockSize
            return range.lowerBound + rows.lowerBound * size..<range.lowerBound + rows.upperBound * size
        }
    }

    /// What the file says about itself.
    public let metadata: ModelMetadata
    /// Its tensors in the file's order.
    public let tensors: [Tensor]

    /// Reads the front of a file of `fileSize` bytes, of which `block` has the first: enough of them to hold all but the tensors.
    public init(_ block: DataBlock, fileSize: Int) throws(ModelFileError) {
        var cursor = ModelFileCursor(block, fileSize: fileSize)
        let tensorCount = try Self.header(&cursor)
        let keyCount = try cursor.count(of: "keys", size: 13, limit: ModelFileLimits.keys)
        metadata = try cursor.metadata(count: keyCount)
        var tensors: [Tensor] = []
        for _ in 0..<tensorCount { tensors.append(try cursor.description()) }
        self.tensors = try Self.placed(tensors, after: cursor, alignment: Self.alignment(metadata))
    }

    /// The number of tensors, from behind magic and version.
    private static func header(_ cursor: inout ModelFileCursor) throws(ModelFileError) -> Int {
        guard cursor.block.bytes.starts(with: ModelFile.magic) else {
            throw ModelFileError(.unsupported, "This is no model in GGUF format: its first four bytes are not 'GGUF'.")
        }
        _ = try cursor.number(UInt32.self)
        let version = try cursor.number(UInt32.self)
        guard version == 2 || version == 3 else {
            let found = version.byteSwapped < version ? "for machines of another byte order" : "\(version)"
            throw ModelFileError(
                .unsupported,
                "The model file has version \(found) of GGUF; versions 2 and 3, little-endian, are read."
            )
        }
        return try cursor.count(of: "tensors", size: 32, limit: ModelFileLimits.tensors)
    }

    private static func alignment(_ metadata: ModelMetadata) throws(ModelFileError) -> Int {
        guard metadata["general.alignment"] != nil else { return 32 }
        let alignment = try metadata.integer("general.alignment")
        guard ModelFileLimits.alignment.contains(alignment), alignment & (alignment - 1) == 0 else {
            throw ModelFileError(.malformed, "The model file aligns its tensors to \(alignment) bytes. It is damaged.")
        }
        return alignment
    }

    /// The tensors with their places in the file, none of which overlap.
    private static func placed(
        _ tensors: [Tensor],
        after cursor: ModelFileCursor,
        alignment: Int
    ) throws(ModelFileError) -> [Tensor] {
        let start = (cursor.offset + alignment - 1) / alignment * alignment
        var names: Set<String> = []
        var placed: [Tensor] = []
        for one in tensors {
            guard one.range.lowerBound % alignment == 0, one.range.upperBound <= cursor.fileSize - start else {
                throw cursor.outside(one.name)
            }
            guard names.insert(one.name).inserted else { throw cursor.malformed("has two tensors '\(one.name)'") }
            let range = start + one.range.lowerBound..<start + one.range.upperBound
            placed.append(Tensor(name: one.name, type: one.type, dimensions: one.dimensions, range: range))
        }
        let sorted = placed.sorted { $0.range.lowerBound < $1.range.lowerBound }
        for (one, next) in zip(sorted, sorted.dropFirst()) where one.range.upperBound > next.range.lowerBound {
            throw cursor.malformed("has tensors in the same place: '\(one.name)' and '\(next.name)'")
        }
        return placed
    }
}
