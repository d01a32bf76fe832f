/// The bytes that JavaScript wrote at `start`.
func bytes(at start: UnsafeRawPointer, count: UInt32) -> [UInt8] {
    Array(UnsafeRawBufferPointer(start: start, count: Int(count)))
}

/// The text that JavaScript wrote at `start`; bytes that are not UTF-8 become U+FFFD.
func text(at start: UnsafeRawPointer, count: UInt32) -> String {
    String(decoding: UnsafeRawBufferPointer(start: start, count: Int(count)), as: UTF8.self)
}

/// The samples that JavaScript wrote in `count` bytes at `start`, which `mynah_allocate` aligned; an incomplete last one is left out.
func samples(at start: UnsafeRawPointer, count: UInt32) -> [Float] {
    let whole = Int(count) / MemoryLayout<Float>.stride
    return Array(UnsafeBufferPointer(start: start.assumingMemoryBound(to: Float.self), count: whole))
}
