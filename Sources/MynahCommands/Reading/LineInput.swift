import Glibc
import MynahSynthesis

/// The lines of a stream, one by one, however many there are.
struct LineInput {
    /// The longest line, and the longest document, that is read.
    static let limit = TextInput.limit

    private let descriptor: Int32
    private let name: String
    private var buffer: [UInt8] = []
    /// What of the buffer is a line that was not given out yet.
    private var start = 0
    /// What of the buffer, from here on, has not been searched for a line end.
    private var searched = 0
    private var isAtEnd = false

    init(_ descriptor: Int32, name: String) {
        self.descriptor = descriptor
        self.name = name
    }

    /// The next line without its end; `nil` behind the last. A stream that ends in a line end has no empty line behind it.
    mutating func next() throws(SynthesisError) -> ArraySlice<UInt8>? {
        while true {
            if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                defer { (start, searched) = (end + 1, end + 1) }
                return buffer[start..<end]
            }
            searched = buffer.count
            if isAtEnd {
                defer { start = buffer.count }
                return start < buffer.count ? buffer[start...] : nil
            }
            try fill()
        }
    }

    /// Everything that has not been given out yet, line ends and all.
    mutating func rest() throws(SynthesisError) -> ArraySlice<UInt8> {
        while !isAtEnd { try fill() }
        defer { (start, searched) = (buffer.count, buffer.count) }
        return buffer[start...]
    }

    /// Whether what comes next begins with `text`; reads no more than it must.
    mutating func begins(_ holds: (ArraySlice<UInt8>) -> Bool) throws(SynthesisError) -> Bool {
        if !isAtEnd, start == buffer.count { try fill() }
        return holds(buffer[start...])
    }

    private mutating func fill() throws(SynthesisError) {
        if start > 0 {
            buffer.removeFirst(start)
            (start, searched) = (0, searched - start)
        }
        guard buffer.count <= Self.limit else { throw .tooLong(name) }
        let old = buffer.count
        buffer += repeatElement(0, count: 1 << 16)
        var count = -1
        repeat {
            count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress! + old, 1 << 16) }
        } while count < 0 && errno == EINTR
        buffer.removeLast((1 << 16) - max(0, count))
        if count < 0 { throw .cannotRead(name, errno) }
        isAtEnd = count == 0
    }
}
