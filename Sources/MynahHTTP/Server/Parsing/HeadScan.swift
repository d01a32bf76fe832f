/// Looks for the end of a head as its bytes come, and sees at once what no head may contain.
struct HeadScan {
    /// The most bytes of the head.
    private let limit: Int
    /// The bytes that were looked at.
    private var position = 0
    /// How much of `CR LF CR LF` was just seen; a line's own end is the first half of it.
    private var seen = 0

    init(limit: Int) { self.limit = limit }

    /// Looks at what is new in `bytes`, which begin where the head does; the head's size with its last line end, or `nil` while it is open.
    mutating func end(in bytes: UnsafeRawBufferPointer) throws(ServerError) -> Int? {
        while position < bytes.count {
            guard position < limit else {
                throw .refused(.fieldsTooLarge, "The request's head has more than \(limit) bytes.")
            }
            try look(at: bytes[position])
            position += 1
            if seen == 4 { return position }
        }
        return nil
    }

    private mutating func look(at byte: UInt8) throws(ServerError) {
        switch byte {
        case 0x0D where seen & 1 == 0: seen += 1
        case 0x0A where seen & 1 == 1: seen += 1
        case 0x0A: throw .refused(.badRequest, "A line of the request's head ends without a carriage return.")
        case _ where seen & 1 == 1:
            throw .refused(.badRequest, "The request's head has a carriage return inside a line.")
        case 0x00..<0x09, 0x0B...0x1F, 0x7F:
            throw .refused(.badRequest, "The request's head has a control character.")
        default: seen = 0
        }
    }
}
