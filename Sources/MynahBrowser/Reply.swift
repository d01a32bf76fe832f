/// An answer as JavaScript reads it: status (0 is well) and number of bytes, both UInt32, then the bytes.
///
/// Where it is not well, the bytes are a message for people in UTF-8. The reader gives the memory back with `mynah_release`.
typealias Reply = UnsafeMutableRawPointer

extension Reply {
    private static let headSize = 8

    /// Bytes, samples or other plain numbers as answer, in the little endian of WebAssembly.
    static func numbers<Number: BitwiseCopyable>(_ numbers: [Number]) -> Reply {
        numbers.withUnsafeBytes { make(status: 0, $0) }
    }

    /// A text as answer.
    static func text(_ text: String) -> Reply { utf8(text, status: 0) }

    /// What failed and what to do about it.
    static func failure(_ message: String) -> Reply { utf8(message, status: 1) }

    private static func utf8(_ text: String, status: UInt32) -> Reply {
        Array(text.utf8).withUnsafeBytes { make(status: status, $0) }
    }

    private static func make(status: UInt32, _ content: UnsafeRawBufferPointer) -> Reply {
        let reply = Reply.allocate(byteCount: headSize + content.count, alignment: 8)
        reply.storeBytes(of: status, as: UInt32.self)
        reply.storeBytes(of: UInt32(content.count), toByteOffset: 4, as: UInt32.self)
        UnsafeMutableRawBufferPointer(start: reply + headSize, count: content.count).copyMemory(from: content)
        return reply
    }
}
