/// Reads what ``CacheWriter`` wrote, and trusts nothing of it.
package struct CacheReader: Sendable {
    private let bytes: [UInt8]
    private var place = 0

    /// Begins at the first byte.
    package init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Whether all was read.
    package var isAtEnd: Bool { place == bytes.count }

    /// Reads a number; `nil` where there is none.
    package mutating func number() -> Int? {
        guard bytes.count - place >= 8 else { return nil }
        defer { place += 8 }
        let bits = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: place, as: UInt64.self) }
        return Int(truncatingIfNeeded: Int64(bitPattern: UInt64(littleEndian: bits)))
    }

    /// Reads how many things of at least `size` bytes follow.
    package mutating func count(ofSize size: Int) -> Int? {
        guard let count = number(), count >= 0, count <= (bytes.count - place) / size else { return nil }
        return count
    }

    /// Reads bytes and their number.
    package mutating func data() -> [UInt8]? {
        guard let count = count(ofSize: 1) else { return nil }
        defer { place += count }
        return Array(bytes[place..<place + count])
    }

    /// Reads a text.
    package mutating func text() -> String? { data().flatMap { String(validating: $0, as: UTF8.self) } }

    /// Reads samples.
    package mutating func samples() -> [Float]? {
        guard let count = count(ofSize: 4) else { return nil }
        defer { place += 4 * count }
        return bytes.withUnsafeBytes { buffer in
            [Float](unsafeUninitializedCapacity: count) { samples, written in
                UnsafeMutableRawBufferPointer(samples).copyMemory(
                    from: UnsafeRawBufferPointer(rebasing: buffer[place..<place + 4 * count])
                )
                written = count
            }
        }
    }
}
