import CZlib

/// Undoes the compression of a client's messages (RFC 7692), never making more of them than there is room for.
final class MessageInflater {
    /// zlib keeps this address.
    private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    private let forgets: Bool
    /// The end of a message that its sender leaves out.
    private static let tail: [UInt8] = [0x00, 0x00, 0xFF, 0xFF]

    /// `forgets` says that no message refers to an earlier one; `nil` where there is no memory.
    init?(forgets: Bool) {
        self.forgets = forgets
        stream.initialize(to: z_stream())
        guard inflateInit2_(stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return nil }
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
    }

    /// The next bytes of a message. Throws when they are more than `room`, or no compressed bytes at all.
    func inflate(_ bytes: [UInt8], room: Int) throws(WebSocketFault) -> [UInt8] {
        var output: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 16_384)
        var used = 0
        while true {
            let (status, made) = step(bytes, &used, &piece)
            output += piece[..<made]
            guard output.count <= room else {
                throw WebSocketFault(.tooLarge, "a message that is too large once it is inflated")
            }
            switch status {
            case Z_OK, Z_BUF_ERROR: if used == bytes.count, made < piece.count { return output }
            case Z_STREAM_END: inflateReset(stream)
            default: throw WebSocketFault(.badText, "a message that cannot be inflated")
            }
            if used == bytes.count, status == Z_STREAM_END { return output }
        }
    }

    /// The last bytes of a message.
    func end(room: Int) throws(WebSocketFault) -> [UInt8] {
        defer { if forgets { inflateReset(stream) } }
        return try inflate(Self.tail, room: room)
    }

    private func step(_ bytes: [UInt8], _ used: inout Int, _ piece: inout [UInt8]) -> (status: Int32, made: Int) {
        bytes.withUnsafeBufferPointer { input in
            piece.withUnsafeMutableBufferPointer { output in
                stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress.map { $0 + used })
                stream.pointee.avail_in = UInt32(bytes.count - used)
                stream.pointee.next_out = output.baseAddress
                stream.pointee.avail_out = UInt32(output.count)
                let status = CZlib.inflate(stream, Z_SYNC_FLUSH)
                used = bytes.count - Int(stream.pointee.avail_in)
                return (status, output.count - Int(stream.pointee.avail_out))
            }
        }
    }
}
