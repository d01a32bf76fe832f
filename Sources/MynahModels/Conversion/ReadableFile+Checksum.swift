import MynahFiles
import MynahTensors

extension ReadableFile {
    /// The SHA-256 of all its bytes.
    func checksum() throws(ModelFileError) -> Digest {
        var hash = SHA256()
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
        defer { buffer.deallocate() }
        var offset = 0
        while offset < size {
            let piece = UnsafeMutableRawBufferPointer(rebasing: buffer[..<min(buffer.count, size - offset)])
            try read(into: piece, at: offset)
            hash.update(UnsafeRawBufferPointer(piece))
            offset += piece.count
        }
        return hash.finish()
    }
}
