/// How much of everything a model file may have, whatever its size.
enum ModelFileLimits {
    static let tensors = 16_384
    static let keys = 16_384
    static let keyLength = 1_024
    static let tensorNameLength = 512
    static let textLength = 1 << 24
    /// The elements of all lists together, which take more memory than bytes in the file.
    static let elements = 1 << 22
    static let nesting = 4
    static let dimensions = 4
    static let alignment = 8...65_536
}
