import CZlib
import MynahTensors

/// Undoes the compression of ZIP archives.
enum Inflation {
    /// The bytes that compressed ones stand for; `nil` where those are not exactly `size`.
    static func inflated(_ bytes: [UInt8], to size: Int) throws(ModelFileError) -> [UInt8]? {
        // One byte more than is wanted shows whether there would be more.
        var isExact = false
        let inflated = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, filled in
            filled = inflate(bytes, into: UnsafeMutableBufferPointer(rebasing: buffer[..<(size + 1)])) ?? 0
            isExact = filled == size
        }
        return isExact ? inflated : nil
    }

    /// Fills a buffer, and answers with how much of it; `nil` where the bytes make no sense or the buffer is too small.
    private static func inflate(_ bytes: [UInt8], into buffer: UnsafeMutableBufferPointer<UInt8>) -> Int? {
        var stream = z_stream()
        // Negative: there is no header around the compressed bytes.
        let size = Int32(MemoryLayout<z_stream>.size)
        guard inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, size) == Z_OK else { return nil }
        defer { inflateEnd(&stream) }
        guard let count = UInt32(exactly: bytes.count), let space = UInt32(exactly: buffer.count) else { return nil }
        return bytes.withUnsafeBufferPointer { source in
            stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
            stream.avail_in = count
            stream.next_out = buffer.baseAddress
            stream.avail_out = space
            return CZlib.inflate(&stream, Z_FINISH) == Z_STREAM_END ? Int(space - stream.avail_out) : nil
        }
    }
}
