/// A tensor that a file is going to have.
public struct PlannedTensor: Hashable, Sendable {
    /// The name under which the file will keep it.
    public let name: String
    /// How its numbers will be stored.
    public let type: ElementType
    /// Its shape, the outermost dimension first.
    public let dimensions: [Int]

    /// Plans a tensor of one to four dimensions, whose innermost must fill whole blocks of the type.
    public init(name: String, type: ElementType, dimensions: [Int]) {
        precondition((1...4).contains(dimensions.count), "a tensor has one to four dimensions")
        precondition(dimensions[dimensions.count - 1] % type.blockLength == 0, "rows fill whole blocks")
        self.name = name
        self.type = type
        self.dimensions = dimensions
    }

    /// How many numbers it has.
    public var count: Int { dimensions.reduce(1, *) }

    /// How many bytes it takes.
    public var byteCount: Int { count / type.blockLength * type.blockSize }
}
