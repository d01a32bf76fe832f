/// A message that is coming in pieces.
struct MessageAssembly {
    private let isText: Bool
    private let inflater: MessageInflater?
    private let limits: WebSocketLimits
    private var bytes: [UInt8] = []
    private var text = TextCheck()
    private var fragments = 0

    init(isText: Bool, inflater: MessageInflater?, _ limits: WebSocketLimits) {
        self.isText = isText
        self.inflater = inflater
        self.limits = limits
    }

    /// Looks at the announced length of the next fragment.
    mutating func begin(_ length: Int) throws(WebSocketFault) {
        fragments += 1
        guard fragments <= limits.fragments else { throw WebSocketFault(.policy, "a message in too many pieces") }
        guard length <= limits.message, inflater != nil || bytes.count + length <= limits.message else {
            throw tooLarge
        }
    }

    /// Takes bytes of a fragment.
    mutating func take(_ piece: [UInt8]) throws(WebSocketFault) {
        guard let inflater else { return try append(piece) }
        try append(try inflater.inflate(piece, room: limits.message - bytes.count))
    }

    /// The message, after its last fragment.
    mutating func end() throws(WebSocketFault) -> WebSocketMessage {
        if let inflater { try append(try inflater.end(room: limits.message - bytes.count)) }
        guard isText else { return .binary(bytes) }
        guard text.isComplete else { throw Self.badText }
        return .text(String(decoding: bytes, as: UTF8.self))
    }

    private mutating func append(_ piece: [UInt8]) throws(WebSocketFault) {
        guard bytes.count + piece.count <= limits.message else { throw tooLarge }
        guard !isText || text.take(piece) else { throw Self.badText }
        bytes += piece
    }

    private var tooLarge: WebSocketFault { WebSocketFault(.tooLarge, "a message of more than \(limits.message) bytes") }
    private static let badText = WebSocketFault(.badText, "a text that is no UTF-8")
}
