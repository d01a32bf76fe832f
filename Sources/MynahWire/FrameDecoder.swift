/// Cuts a stream of bytes, which may arrive in pieces of any size, into frames.
///
/// A stranger may send anything: a frame that announces more than `maximumPayload` bytes is an error before any of them is awaited,
/// and after an error the decoder stays failed, because nobody knows where the next frame begins.
package struct FrameDecoder: Sendable {
    /// The longest payload that is accepted, in bytes.
    package let maximumPayload: Int

    private var buffer: [UInt8] = []
    private var consumed = 0
    private var failure: WireError?

    package init(maximumPayload: Int) {
        self.maximumPayload = maximumPayload
    }

    /// The number of bytes that wait for the rest of their frame or to be taken.
    package var pendingCount: Int { buffer.count - consumed }

    /// Takes the next bytes of the stream.
    package mutating func append(_ bytes: some Collection<UInt8>) {
        guard failure == nil else { return }
        buffer.append(contentsOf: bytes)
    }

    /// The next whole frame; `nil` until more bytes arrive.
    package mutating func next() throws(WireError) -> Frame? {
        if let failure { throw failure }
        guard pendingCount >= Frame.headerLength else { return nil }
        let length = try payloadLength()
        let start = consumed + Frame.headerLength
        guard buffer.count - start >= length else { return nil }
        let frame = Frame(kind: buffer[start - 1], payload: Array(buffer[start..<start + length]))
        discard(upTo: start + length)
        return frame
    }

    private mutating func payloadLength() throws(WireError) -> Int {
        let length = (0..<4).reduce(0) { $0 | Int(buffer[consumed + $1]) << (8 * $1) }
        guard length > maximumPayload || length < 0 else { return length }
        let error = WireError(
            .frameTooLong,
            "A frame announces \(length) bytes; at most \(maximumPayload) are allowed."
        )
        failure = error
        buffer = []
        consumed = 0
        throw error
    }

    /// Forgets what has been taken, moving the rest only when it is the smaller part, so that each byte moves at most once or so.
    private mutating func discard(upTo end: Int) {
        consumed = end
        guard consumed * 2 >= buffer.count else { return }
        buffer.removeFirst(consumed)
        consumed = 0
    }
}
