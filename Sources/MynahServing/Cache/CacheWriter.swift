/// Writes numbers, texts and samples one behind the other, for this machine alone.
package struct CacheWriter: Sendable {
    /// All that was written.
    package private(set) var bytes: [UInt8] = []

    /// Nothing so far.
    package init() {}

    /// Writes a number.
    package mutating func add(_ number: Int) {
        withUnsafeBytes(of: UInt64(bitPattern: Int64(number)).littleEndian) { bytes.append(contentsOf: $0) }
    }

    /// Writes bytes as they are.
    mutating func append(_ more: [UInt8]) { bytes += more }

    /// Writes bytes and their number.
    package mutating func add(_ more: [UInt8]) {
        add(more.count)
        bytes += more
    }

    /// Writes a text.
    package mutating func add(_ text: String) { add(Array(text.utf8)) }

    /// Writes samples.
    package mutating func add(_ samples: [Float]) {
        add(samples.count)
        samples.withUnsafeBytes { bytes.append(contentsOf: $0) }
    }
}
