import MynahHTTP
import MynahTesting
import Testing

/// The cases of the Autobahn test suite, as a table of our own, against a server that echoes.
@Suite(.timeLimit(.minutes(10)))
struct WebSocketTests {
    /// Frames that are sent, what comes back, and the code of the close that follows; 0 for a close without a code.
    struct Case: CustomTestStringConvertible, Sendable {
        let name: String
        let sent: [UInt8]
        let back: [[UInt8]]
        let code: Int

        init(_ name: String, _ sent: [[UInt8]], back: [[UInt8]] = [], _ code: Int) {
            (self.name, self.sent, self.back, self.code) = (name, sent.flatMap { $0 }, back, code)
        }

        var testDescription: String { name }
    }

    private static func frame(_ first: UInt8, _ payload: [UInt8]) -> [UInt8] { WebSocketClient.frame(first, payload) }
    private static func frame(_ first: UInt8, _ text: String) -> [UInt8] { frame(first, Array(text.utf8)) }
    private static let end = frame(0x88, [0x03, 0xE8])
    private static func bytes(_ count: Int) -> [UInt8] { [UInt8](repeating: UInt8(ascii: "*"), count: count) }

    /// 1: sizes.
    static let sizes: [Case] = [0, 1, 125, 126, 127, 128, 65_535, 65_536, 200_000].flatMap { count in
        [(UInt8(0x81), "text"), (UInt8(0x82), "binary")].map { first, kind in
            Case("1 \(kind) of \(count)", [frame(first, bytes(count)), end], back: [[first] + bytes(count)], 1000)
        }
    }

    /// 2: pings and pongs.
    static let pings: [Case] = [
        Case("2.1 ping", [frame(0x89, []), end], back: [[0x8A]], 1000),
        Case("2.2 ping with text", [frame(0x89, "hi"), end], back: [[0x8A] + Array("hi".utf8)], 1000),
        Case("2.3 ping with bytes", [frame(0x89, [0, 0xFF]), end], back: [[0x8A, 0, 0xFF]], 1000),
        Case("2.4 ping of 125", [frame(0x89, bytes(125)), end], back: [[0x8A] + bytes(125)], 1000),
        Case("2.5 ping of 126", [frame(0x89, bytes(126))], 1002),
        Case("2.7 pong nobody asked for", [frame(0x8A, "hi"), end], 1000),
        Case("2.10 ten pings", (0..<10).map { frame(0x89, [$0]) } + [end], back: (0..<10).map { [0x8A, $0] }, 1000),
    ]

    /// 3 and 4: reserved bits, reserved kinds; and what must not be sent by a client.
    static let reservedBits: [Case] = [UInt8](arrayLiteral: 0x40, 0x20, 0x10, 0x50, 0x30, 0x60, 0x70)
        .map { bits in Case("3 bits \(bits)", [frame(0x81 | bits, "hi")], 1002) }
    static let reservedKinds: [Case] = [UInt8](arrayLiteral: 3, 4, 5, 6, 7, 11, 12, 13, 14, 15)
        .map { kind in Case("4 kind \(kind)", [frame(0x80 | kind, "hi")], 1002) }
    static let malformed: [Case] = [
        Case("3 bits of a ping", [frame(0xC9, "hi")], 1002),
        Case("4 text, then kind 5", [frame(0x81, "a"), frame(0x85, "b")], back: [[0x81, 0x61]], 1002),
        Case("no mask", [[0x81, 0x02, 0x68, 0x69]], 1002),
        Case("a length in too many bytes", [[0x82, 0xFE, 0, 5, 1, 2, 3, 4, 0, 0, 0, 0, 0]], 1002),
        Case("a length beyond 63 bits", [[0x82, 0xFF, 0x80, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4]], 1002),
    ]

    /// 5: fragments.
    static let fragments: [Case] = [
        Case("5.1 ping in fragments", [frame(0x09, "a"), frame(0x80, "b")], 1002),
        Case("5.2 pong in fragments", [frame(0x0A, "a"), frame(0x80, "b")], 1002),
        Case("5.3 two", [frame(0x01, "a"), frame(0x80, "b"), end], back: [[0x81, 0x61, 0x62]], 1000),
        Case(
            "5.6 ping between",
            [frame(0x01, "a"), frame(0x89, "p"), frame(0x80, "b"), end],
            back: [[0x8A, 0x70], [0x81, 0x61, 0x62]],
            1000
        ),
        Case("5.9 continuation of nothing", [frame(0x80, "a")], 1002),
        Case("5.12 open continuation of nothing", [frame(0x00, "a"), frame(0x81, "b")], 1002),
        Case("5.18 text inside text", [frame(0x01, "a"), frame(0x81, "b")], 1002),
        Case("5.18 binary inside text", [frame(0x01, "a"), frame(0x02, "b")], 1002),
        Case(
            "5.19 many with pings",
            [
                frame(0x01, "a"), frame(0x00, "b"), frame(0x89, "1"), frame(0x00, ""), frame(0x89, "2"),
                frame(0x80, "c"), end,
            ],
            back: [[0x8A, 0x31], [0x8A, 0x32], [0x81, 0x61, 0x62, 0x63]],
            1000
        ),
        Case("empty fragments", [frame(0x02, ""), frame(0x00, ""), frame(0x80, ""), end], back: [[0x82]], 1000),
    ]

    /// 6: UTF-8.
    static let texts: [Case] = [
        Case(
            "6.2 characters over fragments",
            [frame(0x01, [0xCE]), frame(0x80, [0xBA]), end],
            back: [[0x81, 0xCE, 0xBA]],
            1000
        ),
        Case("6.3 wrong", [frame(0x81, [0xCE, 0xBA, 0xED, 0xA0, 0x80])], 1007),
        // The rest of the message never comes: the first wrong byte is enough.
        Case("6.4 wrong at once, in an open fragment", [frame(0x01, [0xF4, 0x90])], 1007),
        Case("6.4 wrong at once, in an open frame", [Array(frame(0x81, [0xF4, 0x90] + bytes(90)).prefix(12))], 1007),
        Case("6 open at the end", [frame(0x81, [0xE2, 0x82])], 1007),
    ]
    private static let wrong: [[UInt8]] = [
        [0xC0, 0x80], [0xC1, 0xBF], [0x80], [0xBF], [0xFE], [0xFF], [0xE0, 0x80, 0x80], [0xE0, 0x9F, 0xBF],
        [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x8F, 0xBF, 0xBF], [0xED, 0xBF, 0xBF], [0xF5, 0x80, 0x80, 0x80],
        [0xF8, 0x88, 0x80, 0x80, 0x80], [0xC3, 0x28], [0xE2, 0x28, 0xA1],
    ]
    private static let right = [
        "\u{0}", "\u{7F}", "\u{80}", "\u{7FF}", "\u{800}", "\u{D7FF}", "\u{E000}", "\u{FFFD}", "\u{FFFF}", "\u{10000}",
        "\u{10FFFF}",
    ]
    static let wrongTexts: [Case] = wrong.map { bytes in Case("6 \(bytes)", [frame(0x81, bytes)], 1007) }
    static let rightTexts: [Case] = right.map { text in
        Case("6 \(Array(text.utf8))", [frame(0x81, text), end], back: [[0x81] + Array(text.utf8)], 1000)
    }

    /// 7: closes.
    static let closes: [Case] = [
        Case("7.1.1 message, close", [frame(0x81, "a"), end], back: [[0x81, 0x61]], 1000),
        Case("7.1.2 two closes", [end, end], 1000),
        Case("7.1.3 ping after close", [end, frame(0x89, "")], 1000),
        Case("7.1.4 text after close", [end, frame(0x81, "a")], 1000),
        Case("7.1.5 close in an open message", [frame(0x01, "a"), end, frame(0x80, "b")], 1000),
        Case("7.3.1 without a code", [frame(0x88, [])], 0),
        Case("7.3.2 half a code", [frame(0x88, [0x03])], 1002),
        Case("7.3.4 reason", [frame(0x88, [0x03, 0xE8] + Array("bye".utf8))], 1000),
        Case("7.3.5 longest reason", [frame(0x88, [0x03, 0xE8] + bytes(123))], 1000),
        Case("7.3.6 too long a reason", [frame(0x88, [0x03, 0xE8] + bytes(124))], 1002),
        Case("7.5 reason that is no UTF-8", [frame(0x88, [0x03, 0xE8, 0xCE, 0xBA, 0xED, 0xA0])], 1007),
    ]
    private static func close(_ code: Int) -> [UInt8] { frame(0x88, [UInt8(code >> 8), UInt8(code & 0xFF)]) }
    static let goodCodes: [Case] = [1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 3000, 3999, 4000, 4999]
        .map { code in Case("7.7 code \(code)", [close(code)], code) }
    static let badCodes: [Case] = [0, 999, 1004, 1005, 1006, 1015, 1016, 1100, 2000, 2999, 5000, 65_535]
        .map { code in Case("7.9 code \(code)", [close(code)], 1002) }

    /// 9: limits.
    static let limits: [Case] = [
        Case("9 too large", [Array(frame(0x82, bytes(2_000_000)).prefix(14))], 1009),
        Case("9 too large in fragments", [frame(0x02, bytes(600_000)), frame(0x80, bytes(600_000))], 1009),
        Case("9 too many fragments", [frame(0x02, [])] + (0..<10_001).map { _ in frame(0x00, [1]) }, 1008),
    ]

    static let framing: [Case] = pings + reservedBits + reservedKinds + malformed + fragments + limits
    static let content: [Case] = sizes + texts + wrongTexts + rightTexts + closes + goodCodes + badCodes

    @Test(arguments: framing + content)
    func `does as RFC 6455 says`(one: Case) throws {
        let client = WebSocketClient(try Self.server.get().address)
        client.raw.send(one.sent)
        for expected in one.back {
            #expect(client.frame() == .init(expected[0], Array(expected.dropFirst())))
        }
        let last = client.frame()
        #expect(last?.first == 0x88)
        #expect(last?.payload.prefix(2).reduce(0) { $0 << 8 | Int($1) } == one.code)
        #expect(client.raw.read() == [])
    }

    @Test(arguments: [1, 2, 3, 7])
    func `takes frames in pieces of any size`(size: Int) throws {
        let client = WebSocketClient(try Self.server.get().address)
        var bytes = Self.frame(0x01, "käse")[...]
        bytes += Self.frame(0x89, "p") + Self.frame(0x80, Self.bytes(300)) + Self.end
        while !bytes.isEmpty {
            client.raw.send(Array(bytes.prefix(size)))
            bytes = bytes.dropFirst(size)
        }
        #expect(client.frame() == .init(0x8A, [0x70]))
        #expect(client.frame() == .init(0x81, Array("käse".utf8) + Self.bytes(300)))
        #expect(client.closeCode() == 1000)
    }

    @Test func `proves that it read the key, and chooses a protocol`() throws {
        let client = WebSocketClient(try Self.server.get().address, "Sec-WebSocket-Protocol: other, echo\r\n")
        #expect(client.head.hasPrefix("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n"))
        #expect(
            client.head.contains(
                "\r\nSec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\nSec-WebSocket-Protocol: echo\r\n"
            )
        )
    }

    @Test(arguments: [
        ("GET", "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 12\r\n", 426),
        ("GET", "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n", 426),
        (
            "POST",
            "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n",
            426
        ),
        ("GET", "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n", 400),
        (
            "GET",
            "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: short\r\n",
            400
        ),
    ])
    func `refuses what is no handshake`(method: String, fields: String, status: Int) throws {
        #expect(try Self.server.get().status(of: "\(method) /websocket HTTP/1.1\r\nHost: a\r\n\(fields)\r\n") == status)
    }

    @Test func `pings a silent client, and leaves one that does not answer`() async throws {
        let log = CallLog()
        let server = try RunningServer {
            log.watch(&$0)
            $0.limits.webSocket.pingInterval = .milliseconds(50)
        }
        let client = WebSocketClient(server.address)
        for _ in 0..<3 {
            #expect(client.frame() == .init(0x89, []))
            client.send(0x8A, [])
        }
        #expect(client.frame() == .init(0x89, []))
        #expect(client.frame() == nil)
        #expect(await log.next()?.end == .disconnected)
        await server.drain()
    }

    private static let server = Result { try RunningServer() }
}
