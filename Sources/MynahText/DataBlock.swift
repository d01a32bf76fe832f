/// Bytes that stay where they are for as long as anyone reads them: a file mapped into memory, or a copy of an array.
///
/// `@unchecked Sendable`: nobody writes to the bytes between `init` and `deinit`, so that any thread may read them.
public final class DataBlock: @unchecked Sendable {
    /// The bytes.
    package let bytes: UnsafeRawBufferPointer
    private let release: @Sendable (UnsafeRawBufferPointer) -> Void

    /// Takes bytes that nobody changes, and gives them back by `release` when the last reader is gone.
    public init(_ bytes: UnsafeRawBufferPointer, release: @escaping @Sendable (UnsafeRawBufferPointer) -> Void) {
        self.bytes = bytes
        self.release = release
    }

    /// Copies an array.
    public convenience init(_ array: [UInt8]) {
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(array.count, 1), alignment: 8)
        copy.copyBytes(from: array)
        self.init(UnsafeRawBufferPointer(rebasing: copy[..<array.count])) { $0.deallocate() }
    }

    deinit { release(bytes) }
}

/// Why a data file cannot be used.
public struct DataError: Error, Hashable, Sendable {
    /// What is wrong with it, and what to do.
    public let message: String

    /// Describes what is wrong.
    public init(_ message: String) { self.message = message }
}
