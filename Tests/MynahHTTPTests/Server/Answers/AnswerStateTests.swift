import Testing

@testable import MynahHTTP

/// The bytes of answers.
struct AnswerStateTests {
    private let stamp = AnswerStamp(date: "today")

    private func state(_ method: String = "GET", isOld: Bool = false, keepsAlive: Bool = true) throws -> AnswerState {
        let line = RequestLine(method: method, target: "/", version: isOld ? .http10 : .http11)
        return AnswerState(to: ServerRequest(line, .root, HTTPFields(), bodyLength: 0), keepsAlive: keepsAlive)
    }

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    @Test func `leaves out what the server says itself`() throws {
        var fields = HTTPFields()
        for name in ["Content-Length", "transfer-encoding", "Date", "Server", "X-A"] { fields.append(name, "7") }
        var state = try state()
        let bytes = try state.whole(ServerAnswer(.ok, fields, body: [0x61]), stamp)
        #expect(text(bytes) == "HTTP/1.1 200 OK\r\nX-A: 7\r\nDate: today\r\nContent-Length: 1\r\n\r\na")
    }

    @Test(arguments: [HTTPStatus.noContent, .notModified])
    func `sends no body where there is none`(status: HTTPStatus) throws {
        var state = try state()
        let bytes = try state.whole(ServerAnswer(status, body: [0x61]), stamp)
        #expect(text(bytes) == "HTTP/1.1 \(status.rawValue) \(status.reason)\r\nDate: today\r\n\r\n")
    }

    @Test func `ends the connection where a handler says so`() throws {
        var fields = HTTPFields()
        fields.append("Connection", "close")
        var state = try state()
        #expect(text(try state.whole(ServerAnswer(.ok, fields), stamp)).hasSuffix("Connection: close\r\n\r\n"))
        #expect(!state.keepsAlive)
    }

    @Test func `refuses more than was announced, and less`() throws {
        var state = try state()
        _ = try state.begin(.ok, HTTPFields(), length: 3, stamp)
        #expect(try state.piece([1, 2]) == [1, 2])
        #expect(throws: ServerError.self) { try state.piece([3, 4]) }
        #expect(throws: ServerError.self) { try state.end() }
        #expect(try state.piece([3]) == [3])
        #expect(try state.end().isEmpty && state.isDone && state.keepsAlive)
    }

    @Test func `refuses what is out of order`() throws {
        var state = try state()
        #expect(throws: ServerError.self) { try state.piece([1]) }
        #expect(throws: ServerError.self) { try state.end() }
        _ = try state.whole(ServerAnswer(.ok), stamp)
        #expect(throws: ServerError.self) { try state.whole(ServerAnswer(.ok), stamp) }
        #expect(throws: ServerError.self) { try state.begin(.ok, HTTPFields(), length: nil, stamp) }
    }

    @Test func `has a byte that means nothing between chunks alone`() throws {
        var state = try state()
        #expect(state.probe.isEmpty)
        _ = try state.begin(.ok, HTTPFields(), length: nil, stamp)
        #expect(state.probe == [0x30])
        _ = try state.end()
        #expect(state.probe.isEmpty)
        var counted = try self.state()
        _ = try counted.begin(.ok, HTTPFields(), length: 3, stamp)
        #expect(counted.probe.isEmpty)
    }

    @Test func `makes no end of an empty piece`() throws {
        var state = try state()
        _ = try state.begin(.ok, HTTPFields(), length: nil, stamp)
        #expect(try state.piece([]).isEmpty)
        #expect(text(try state.piece([UInt8](repeating: 0x61, count: 17))) == "11\r\naaaaaaaaaaaaaaaaa\r\n")
        #expect(text(try state.end()) == "0\r\n\r\n")
    }
}
