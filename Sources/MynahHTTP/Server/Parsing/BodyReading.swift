/// Takes the body of a request out of the bytes of its connection.
struct BodyReading {
    /// Whether the body has come in full.
    private(set) var isWhole: Bool
    /// The bytes that came so far.
    private(set) var count = 0

    private var left: Int
    private var chunks: ChunkReading?
    private let limit: Int

    /// Throws `.refused` with 413 when a body is announced that is larger than `limit`.
    init(_ framing: BodyFraming, limit: Int) throws(ServerError) {
        self.limit = limit
        left = framing.length ?? 0
        chunks = framing == .chunked ? ChunkReading() : nil
        isWhole = framing == .length(0)
        guard left <= limit else { throw Self.tooLarge(limit) }
    }

    static func tooLarge(_ limit: Int) -> ServerError {
        .refused(.contentTooLarge, "The request's body has more than \(limit) bytes.")
    }

    /// Appends what belongs to the body to `body`; the number of bytes that were used, all of them unless the body ended.
    mutating func read(_ bytes: UnsafeRawBufferPointer, into body: inout [UInt8]) throws(ServerError) -> Int {
        let before = body.count
        let used: Int
        if chunks != nil {
            used = try chunks?.read(bytes, into: &body, room: limit - count) ?? 0
            isWhole = chunks?.isWhole ?? true
        } else {
            used = min(left, bytes.count)
            body.append(contentsOf: bytes[..<used])
            left -= used
            isWhole = left == 0
        }
        count += body.count - before
        return used
    }
}
