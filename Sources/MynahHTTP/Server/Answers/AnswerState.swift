/// How far the answer to a request has come, and what its bytes are.
struct AnswerState {
    /// How the end of the body is made known.
    private enum Body {
        case none
        case length(Int)
        case chunks
        case untilClose
    }

    private enum Phase {
        case waiting
        case streaming(Body)
        case done
    }

    /// What was answered.
    private(set) var status: HTTPStatus?
    /// Whether the connection can take another request after this answer.
    private(set) var keepsAlive: Bool

    private var phase = Phase.waiting
    private let isHead: Bool
    private let version: HTTPVersion

    init(to request: ServerRequest, keepsAlive: Bool) {
        isHead = request.method == "HEAD"
        version = request.version
        self.keepsAlive = keepsAlive
    }

    /// Whether nothing was answered yet.
    var isWaiting: Bool { if case .waiting = phase { true } else { false } }
    /// Whether nothing is to follow.
    var isDone: Bool { if case .done = phase { true } else { false } }

    /// Whether a client sees from the bytes that came whether an answer is whole.
    var showsEnd: Bool { if case .streaming(.untilClose) = phase { false } else { true } }

    /// Bytes that mean nothing, where there are any: the next chunk's size may begin with a zero (RFC 9112, section 7.1).
    var probe: [UInt8] { if case .streaming(.chunks) = phase { [UInt8(ascii: "0")] } else { [] } }

    /// Lets the connection end with this answer.
    mutating func close() { keepsAlive = false }

    /// The bytes of a whole answer.
    mutating func whole(_ answer: ServerAnswer, _ stamp: AnswerStamp) throws(ServerError) -> [UInt8] {
        var bytes = try begin(answer.status, answer.fields, length: answer.body.count, stamp)
        if !isHead, !answer.status.isBodiless { bytes += answer.body }
        phase = .done
        return bytes
    }

    /// The bytes of a head whose body follows; HTTP/1.0 knows no chunks, so there the connection's end is the body's.
    mutating func begin(
        _ status: HTTPStatus,
        _ fields: HTTPFields,
        length: Int?,
        _ stamp: AnswerStamp
    ) throws(ServerError) -> [UInt8] {
        guard isWaiting else { throw ServerError(.misused, "The request was answered already.") }
        let body: Body =
            if status.isBodiless { .none } else if let length { .length(length) } else if version == .http11 {
                .chunks
            } else { .untilClose }
        if case .untilClose = body, !isHead { keepsAlive = false }
        if fields.list("Connection").contains(where: { $0.lowercased() == "close" }) { keepsAlive = false }
        self.status = status
        phase = .streaming(isHead ? .none : body)
        var head = AnswerHead(status, fields, stamp)
        switch body {
        case .length(let count): head.append("Content-Length", "\(count)")
        case .chunks: head.append("Transfer-Encoding", "chunked")
        case .none, .untilClose: break
        }
        if !keepsAlive {
            head.append("Connection", "close")
        } else if version == .http10 {
            head.append("Connection", "keep-alive")
        }
        return head.bytes
    }

    /// The bytes of a piece of the body.
    mutating func piece(_ bytes: [UInt8]) throws(ServerError) -> [UInt8] {
        guard case .streaming(let body) = phase else { throw ServerError(.misused, "No answer was begun.") }
        switch body {
        case .none: return []
        case .untilClose: return bytes
        case .chunks:
            // An empty chunk would be the end.
            if bytes.isEmpty { return [] }
            var chunk: [UInt8] = []
            chunk.reserveCapacity(bytes.count + 12)
            chunk += HexDigit.bytes(bytes.count)
            chunk += [0x0D, 0x0A]
            chunk += bytes
            chunk += [0x0D, 0x0A]
            return chunk
        case .length(let left):
            guard bytes.count <= left else {
                throw ServerError(.misused, "The answer has more bytes than it was to have.")
            }
            phase = .streaming(.length(left - bytes.count))
            return bytes
        }
    }

    /// The bytes of the end.
    mutating func end() throws(ServerError) -> [UInt8] {
        guard case .streaming(let body) = phase else { throw ServerError(.misused, "No answer was begun.") }
        if case .length(let left) = body, left > 0 {
            throw ServerError(.misused, "The answer lacks \(left) of the bytes that it was to have.")
        }
        phase = .done
        if case .chunks = body { return Array("0\r\n\r\n".utf8) }
        return []
    }

    /// The head that makes the connection something else; no answer follows.
    mutating func upgrade(_ fields: HTTPFields, _ stamp: AnswerStamp) throws(ServerError) -> [UInt8] {
        guard isWaiting else { throw ServerError(.misused, "The request was answered already.") }
        (status, phase, keepsAlive) = (.switchingProtocols, .done, false)
        var head = AnswerHead(.switchingProtocols, fields, stamp)
        head.append("Connection", "Upgrade")
        return head.bytes
    }
}
