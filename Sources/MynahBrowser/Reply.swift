/// An answer as JavaScript reads it: status (0 is well), number of bytes, both UInt32 in little endian, then the bytes.
///
/// The bytes of an answer that is not well are a message for people, in UTF-8. The reader gives the memory back with `mynah_release`.
typealias Reply = UnsafeMutableRawPointer

extension Reply {
    private static let headSize = 8

    /// An answer of `count` bytes that `fill` writes.
    static func bytes(_ count: Int, fill: (UnsafeMutableRawBufferPointer) -> Void) -> Reply {
        make(status: 0, count: count, fill: fill)
    }

    /// A text as answer.
    static func text(_ text: String) -> Reply { utf8(text, status: 0) }

    /// What failed and what to do about it.
    static func failure(_ message: String) -> Reply { utf8(message, status: 1) }

    private static func utf8(_ text: String, status: UInt32) -> Reply {
        let bytes = Array(text.utf8)
        return make(status: status, count: bytes.count) { $0.copyBytes(from: bytes) }
    }

    private static func make(status: UInt32, count: Int, fill: (UnsafeMutableRawBufferPointer) -> Void) -> Reply {
        let reply = Reply.allocate(byteCount: headSize + count, alignment: 8)
        reply.storeBytes(of: status.littleEndian, as: UInt32.self)
        reply.storeBytes(of: UInt32(count).littleEndian, toByteOffset: 4, as: UInt32.self)
        fill(UnsafeMutableRawBufferPointer(start: reply + headSize, count: count))
        return reply
    }
}

/// The text that JavaScript wrote at `start`; bytes that are not UTF-8 become U+FFFD.
func text(at start: UnsafeRawPointer, count: UInt32) -> String {
    String(decoding: UnsafeRawBufferPointer(start: start, count: Int(count)), as: UTF8.self)
}
