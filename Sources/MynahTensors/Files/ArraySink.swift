/// Keeps the bytes of a file in memory.
public struct ArraySink: ByteSink {
    /// What was written so far.
    public private(set) var bytes: [UInt8] = []

    /// Holds nothing yet.
    public init() {}

    public mutating func write(_ bytes: UnsafeRawBufferPointer) throws(Never) { self.bytes.append(contentsOf: bytes) }
}
