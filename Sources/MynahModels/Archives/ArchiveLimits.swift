/// How much of everything a file of another format may have.
enum ArchiveLimits {
    static let tensors = 16_384
    static let dimensions = 8
    static let nameLength = 512
    /// The bytes of a tensor.
    static let tensorSize = 1 << 31
    /// The bytes of a list of contents: the directory of a ZIP file, the header of a safetensors file, a pickle.
    static let directorySize = 1 << 24
    /// The bytes that something compressed may become.
    static let inflatedSize = 1 << 26

    /// The numbers in a shape; `nil` where they are too many, or a dimension makes no sense.
    static func count(of dimensions: [Int], size: Int) -> Int? {
        guard dimensions.count <= Self.dimensions else { return nil }
        var count = 1
        for dimension in dimensions {
            guard dimension >= 0 else { return nil }
            let (larger, overflows) = count.multipliedReportingOverflow(by: dimension)
            guard !overflows, larger <= tensorSize / size else { return nil }
            count = larger
        }
        return count
    }
}
