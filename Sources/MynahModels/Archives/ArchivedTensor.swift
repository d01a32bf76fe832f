/// A tensor in one of the formats that are read.
struct ArchivedTensor: Hashable, Sendable {
    /// Its name in the file; empty where a file holds a single one.
    let name: String
    /// Its shape, the outermost dimension first.
    let dimensions: [Int]
    /// Its place among those of the file.
    let index: Int

    /// How many numbers it has.
    var count: Int { dimensions.reduce(1, *) }
}
