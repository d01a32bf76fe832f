/// Takes a chunked body apart (RFC 9112, section 7.1). Extensions and trailers are read over, within limits.
struct ChunkReading {
    private enum Part {
        /// The digits of a size: how many came, and what they mean so far.
        case size(digits: Int, Int)
        /// What follows a size up to its line end.
        case rest(Int, isEnding: Bool)
        case data(Int)
        /// The line end after data; whether its first byte came.
        case dataEnd(Bool)
        /// A line of the trailer: what came of it, whether its first end byte came.
        case trailer(TrailerLine, isEnding: Bool)
        case done
    }

    /// How far a line of the trailer is.
    private enum TrailerLine {
        case empty
        /// In the name of a field.
        case name
        /// Behind the colon.
        case value
    }

    /// The most bytes of all extensions and trailers together: nobody needs them, and they cost as much to read as data.
    private static let overheadLimit = 16_384
    private var part = Part.size(digits: 0, 0)
    private var overhead = 0

    /// Whether the last chunk and its trailer came.
    var isWhole: Bool { if case .done = part { true } else { false } }

    /// Appends what is data; the number of bytes that were used.
    mutating func read(
        _ bytes: UnsafeRawBufferPointer,
        into body: inout [UInt8],
        room: Int
    ) throws(ServerError) -> Int {
        var used = 0
        let first = body.count
        while used < bytes.count, !isWhole {
            if case .data(let left) = part {
                let count = min(left, bytes.count - used)
                guard body.count - first + count <= room else { throw BodyReading.tooLarge(room) }
                body.append(contentsOf: bytes[used..<used + count])
                part = left == count ? .dataEnd(false) : .data(left - count)
                used += count
            } else {
                try take(bytes[used])
                used += 1
            }
        }
        return used
    }

    private mutating func take(_ byte: UInt8) throws(ServerError) {
        switch part {
        case .size(let digits, let size): try takeSize(byte, digits, size)
        case .rest(let size, let isEnding): try takeRest(byte, size, isEnding)
        case .dataEnd(let isEnding):
            guard byte == (isEnding ? 0x0A : 0x0D) else { throw Self.broken("a chunk is longer than its size says") }
            part = isEnding ? .size(digits: 0, 0) : .dataEnd(true)
        case .trailer(let line, let isEnding): try takeTrailer(byte, line, isEnding)
        case .data, .done: break
        }
    }

    private mutating func takeSize(_ byte: UInt8, _ digits: Int, _ size: Int) throws(ServerError) {
        if let digit = HexDigit.value(byte) {
            guard digits < 15 else { throw Self.broken("a chunk's size has too many digits") }
            part = .size(digits: digits + 1, size << 4 | Int(digit))
        } else {
            guard digits > 0, byte == 0x0D || byte == UInt8(ascii: ";") else {
                throw Self.broken("a chunk's size is no number")
            }
            part = .rest(size, isEnding: byte == 0x0D)
        }
    }

    private mutating func takeRest(_ byte: UInt8, _ size: Int, _ isEnding: Bool) throws(ServerError) {
        if isEnding {
            guard byte == 0x0A else { throw Self.broken("a chunk's line has no line end") }
            part = size == 0 ? .trailer(.empty, isEnding: false) : .data(size)
        } else {
            try spend(byte)
            part = .rest(size, isEnding: byte == 0x0D)
        }
    }

    private mutating func takeTrailer(_ byte: UInt8, _ line: TrailerLine, _ isEnding: Bool) throws(ServerError) {
        if isEnding {
            guard byte == 0x0A else { throw Self.broken("a trailer has no line end") }
            part = line == .empty ? .done : .trailer(.empty, isEnding: false)
        } else if byte == 0x0D {
            guard line != .name else { throw Self.broken("a trailer has no colon") }
            part = .trailer(line, isEnding: true)
        } else {
            try spend(byte)
            part = .trailer(try Self.line(after: byte, line), isEnding: false)
        }
    }

    private static func line(after byte: UInt8, _ line: TrailerLine) throws(ServerError) -> TrailerLine {
        switch line {
        case .value: return .value
        case .name where byte == UInt8(ascii: ":"): return .value
        case .empty, .name:
            guard HTTPFields.isNameByte(byte) else { throw broken("a trailer is no field") }
            return .name
        }
    }

    /// Counts what is read over.
    private mutating func spend(_ byte: UInt8) throws(ServerError) {
        overhead += 1
        guard overhead <= Self.overheadLimit else {
            throw .refused(
                .fieldsTooLarge,
                "The extensions and trailers of the request's chunks have more than \(Self.overheadLimit) bytes."
            )
        }
        guard byte == 0x0D || HTTPFields.isValueByte(byte) else {
            throw Self.broken("a chunk's line has a control character")
        }
    }

    private static func broken(_ detail: String) -> ServerError {
        .refused(.badRequest, "The chunks of the request's body are broken: \(detail).")
    }
}
