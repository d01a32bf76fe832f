/// What stands before the payload of a frame (RFC 6455, section 5.2).
struct FrameHeader: Hashable, Sendable {
    /// What a frame is for.
    enum Kind: UInt8, Hashable, Sendable {
        case continuation = 0, text, binary
        case close = 8, ping, pong

        var isControl: Bool { rawValue >= 8 }
    }

    let kind: Kind
    let isLast: Bool
    let isCompressed: Bool
    let length: Int
    let mask: [UInt8]

    /// The bytes of a header whose first two are given.
    static func size(_ second: UInt8) -> Int {
        let length = second & 0x7F
        return 2 + (length == 126 ? 2 : length == 127 ? 8 : 0) + (second & 0x80 == 0 ? 0 : 4)
    }

    /// Reads a whole header of a client's frame.
    init(_ bytes: [UInt8], allowsCompression: Bool) throws(WebSocketFault) {
        guard bytes[0] & 0x30 == 0, bytes[0] & 0x40 == 0 || allowsCompression else {
            throw WebSocketFault(.protocolError, "a reserved bit is set")
        }
        guard let kind = Kind(rawValue: bytes[0] & 0x0F) else {
            throw WebSocketFault(.protocolError, "a frame of no known kind")
        }
        guard bytes[1] & 0x80 != 0 else { throw WebSocketFault(.protocolError, "a frame without a mask") }
        self.kind = kind
        isLast = bytes[0] & 0x80 != 0
        isCompressed = bytes[0] & 0x40 != 0
        mask = Array(bytes.suffix(4))
        length = try Self.length(bytes)
        guard !kind.isControl || (isLast && length <= 125 && !isCompressed) else {
            throw WebSocketFault(.protocolError, "a control frame in pieces, compressed, or of more than 125 bytes")
        }
        guard kind != .continuation || !isCompressed else {
            throw WebSocketFault(.protocolError, "a reserved bit is set")
        }
    }

    private static func length(_ bytes: [UInt8]) throws(WebSocketFault) -> Int {
        let short = Int(bytes[1] & 0x7F)
        guard short >= 126 else { return short }
        let digits = bytes[2..<(short == 126 ? 4 : 10)]
        guard digits.count == 2 || digits[2] < 0x80 else {
            throw WebSocketFault(.protocolError, "a length beyond 63 bits")
        }
        let length = digits.reduce(0) { $0 << 8 | Int($1) }
        guard length > (short == 126 ? 125 : 65_535) else {
            throw WebSocketFault(.protocolError, "a length in more bytes than it needs")
        }
        return length
    }
}
