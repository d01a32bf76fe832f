/// Shapes as messages write them.
public enum ShapeText {
    /// The dimensions with crosses between them: `1024×514×3`.
    public static func text(_ dimensions: [Int]) -> String {
        dimensions.isEmpty ? "a single number" : dimensions.map { "\($0)" }.joined(separator: "×")
    }
}
