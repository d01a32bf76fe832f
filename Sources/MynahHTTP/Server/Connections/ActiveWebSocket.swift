/// A WebSocket that is open.
final class ActiveWebSocket {
    /// What somebody has to take before more is read.
    enum Arrival {
        case message(WebSocketMessage)
        case close(CloseCode)
        case fault(WebSocketFault)
    }

    var reading: WebSocketReading
    /// What came and was not taken yet. A close waits here as well: what was said before it may be answered first.
    var inbox: Arrival?
    /// Why the other side closed.
    var closeCode: CloseCode?
    /// Whether the server has said that it closes.
    var hasClosed = false
    /// Whether no message is read any more, as the server ends.
    var isEnding = false
    /// Whoever waits for the other side to agree to a close.
    var closing: Wake?

    private let limits: WebSocketLimits
    private let compression: Compression?
    private lazy var deflater = compression.flatMap {
        MessageDeflater(windowBits: $0.serverBits, forgets: $0.serverForgets)
    }

    init(_ limits: WebSocketLimits, _ compression: Compression?) {
        self.limits = limits
        self.compression = compression
        reading = WebSocketReading(limits, inflater: compression.flatMap { MessageInflater(forgets: $0.clientForgets) })
    }

    /// The frame of a message.
    func frame(_ message: WebSocketMessage) -> [UInt8] {
        switch message {
        case .binary(let bytes): return FrameWriting.frame(.binary, bytes)
        case .text(let text):
            let bytes = Array(text.utf8)
            guard compression != nil, bytes.count >= limits.compressedText, let deflater else {
                return FrameWriting.frame(.text, bytes)
            }
            return FrameWriting.frame(.text, deflater.deflate(bytes), isCompressed: true)
        }
    }
}
