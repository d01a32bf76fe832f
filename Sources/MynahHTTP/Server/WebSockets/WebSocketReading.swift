/// Puts messages together out of the bytes of a client, and holds it to the rules of RFC 6455 and RFC 7692.
struct WebSocketReading {
    /// What has come.
    enum Event: Hashable {
        case message(WebSocketMessage)
        case ping([UInt8])
        case pong
        case close(CloseCode, reason: String)
    }

    private let limits: WebSocketLimits
    private let inflater: MessageInflater?
    private var header: [UInt8] = []
    private var frame: FrameHeader?
    /// The bytes of the frame's payload that came.
    private var taken = 0
    private var control: [UInt8] = []
    private var message: MessageAssembly?

    init(_ limits: WebSocketLimits, inflater: MessageInflater?) {
        self.limits = limits
        self.inflater = inflater
    }

    /// Takes bytes up to the end of the next frame that means something; the number of bytes that were used, and what they meant.
    mutating func read(_ bytes: UnsafeRawBufferPointer) throws(WebSocketFault) -> (used: Int, Event?) {
        var used = 0
        while used < bytes.count {
            if let frame {
                used += try takePayload(UnsafeRawBufferPointer(rebasing: bytes[used...]), of: frame)
            } else {
                header.append(bytes[used])
                used += 1
                try takeHeader()
            }
            if let event = try endOfFrame() { return (used, event) }
        }
        return (used, nil)
    }

    private mutating func takeHeader() throws(WebSocketFault) {
        guard header.count >= 2, header.count == FrameHeader.size(header[1]) else {
            // What is wrong with the first byte need not wait for the rest.
            if header.count == 1 {
                _ = try FrameHeader([header[0], 0x80, 0, 0, 0, 0], allowsCompression: inflater != nil)
            }
            return
        }
        let frame = try FrameHeader(header, allowsCompression: inflater != nil)
        header = []
        (self.frame, taken, control) = (frame, 0, [])
        guard !frame.kind.isControl else { return }
        if frame.kind == .continuation {
            guard message != nil else { throw WebSocketFault(.protocolError, "a continuation of nothing") }
        } else {
            guard message == nil else { throw WebSocketFault(.protocolError, "a message inside another") }
            message = MessageAssembly(
                isText: frame.kind == .text,
                inflater: frame.isCompressed ? inflater : nil,
                limits
            )
        }
        try message?.begin(frame.length)
    }

    private mutating func takePayload(_ bytes: UnsafeRawBufferPointer, of frame: FrameHeader) throws(WebSocketFault)
        -> Int
    {
        let count = min(frame.length - taken, bytes.count)
        let piece = Unmasking.unmasked(bytes.prefix(count), frame.mask, from: taken)
        taken += count
        if frame.kind.isControl { control += piece } else { try message?.take(piece) }
        return count
    }

    /// What the frame means that has come in full, if it has and means something.
    private mutating func endOfFrame() throws(WebSocketFault) -> Event? {
        guard let frame, taken == frame.length else { return nil }
        self.frame = nil
        switch frame.kind {
        case .ping: return .ping(control)
        case .pong: return .pong
        case .close: return try Self.close(control)
        case .continuation, .text, .binary:
            guard frame.isLast, var whole = message.take() else { return nil }
            return .message(try whole.end())
        }
    }

    private static func close(_ payload: [UInt8]) throws(WebSocketFault) -> Event {
        guard !payload.isEmpty else { return .close(.absent, reason: "") }
        guard payload.count >= 2 else { throw WebSocketFault(.protocolError, "a close with half a code") }
        let code = CloseCode(rawValue: UInt16(payload[0]) << 8 | UInt16(payload[1]))
        guard code.isSendable else { throw WebSocketFault(.protocolError, "a close with a code that may not be sent") }
        guard let reason = String(validating: payload[2...], as: UTF8.self) else {
            throw WebSocketFault(.badText, "a close whose reason is no UTF-8")
        }
        return .close(code, reason: reason)
    }
}
