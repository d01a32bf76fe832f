/// What a stage of a network took.
public struct StageTime: Hashable, Sendable {
    /// Which stage.
    public let name: String
    /// How long it took.
    public let seconds: Double
    /// The multiplications and additions of its products.
    public let operations: Int64

    /// Describes what a stage took.
    public init(name: String, seconds: Double, operations: Int64) {
        self.name = name
        self.seconds = seconds
        self.operations = operations
    }
}
