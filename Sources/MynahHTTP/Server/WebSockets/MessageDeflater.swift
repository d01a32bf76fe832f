import CZlib

/// Compresses messages for a client (RFC 7692).
final class MessageDeflater {
    /// zlib keeps this address.
    private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    private let forgets: Bool

    /// `forgets` says that no message may refer to an earlier one; `nil` where there is no memory.
    init?(windowBits: Int, forgets: Bool) {
        self.forgets = forgets
        stream.initialize(to: z_stream())
        let size = Int32(MemoryLayout<z_stream>.size)
        // Level 1 and little memory: what is compressed are short lines about sound, in the loop's time.
        guard
            deflateInit2_(stream, 1, Z_DEFLATED, Int32(-windowBits), 5, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size) == Z_OK
        else { return nil }
    }

    deinit {
        deflateEnd(stream)
        stream.deallocate()
    }

    /// The payload of a compressed message.
    func deflate(_ bytes: [UInt8]) -> [UInt8] {
        let room = Int(deflateBound(stream, UInt(bytes.count))) + 16
        var payload = bytes.withUnsafeBufferPointer { input in
            [UInt8](unsafeUninitializedCapacity: room) { output, count in
                stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                stream.pointee.avail_in = UInt32(bytes.count)
                stream.pointee.next_out = output.baseAddress
                stream.pointee.avail_out = UInt32(room)
                _ = CZlib.deflate(stream, Z_SYNC_FLUSH)
                count = room - Int(stream.pointee.avail_out)
            }
        }
        if forgets { deflateReset(stream) }
        // The empty block that a flush ends with is left out.
        payload.removeLast(min(4, payload.count))
        return payload
    }
}
