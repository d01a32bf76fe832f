import MynahTesting
import Testing

@testable import MynahHTTP

/// What is agreed on about compression, and what it does.
@Suite(.timeLimit(.minutes(10)))
struct CompressionTests {
    @Test(arguments: [
        ("permessage-deflate", "permessage-deflate"),
        ("permessage-deflate; client_max_window_bits", "permessage-deflate"),
        ("permessage-deflate; client_max_window_bits=10", "permessage-deflate"),
        ("permessage-deflate; server_max_window_bits=10", "permessage-deflate; server_max_window_bits=10"),
        ("permessage-deflate; server_max_window_bits=\"12\"", "permessage-deflate; server_max_window_bits=12"),
        (
            "permessage-deflate; server_no_context_takeover; client_no_context_takeover",
            "permessage-deflate; server_no_context_takeover; client_no_context_takeover"
        ),
        ("x-webkit-deflate-frame, permessage-deflate", "permessage-deflate"),
        ("permessage-deflate; server_max_window_bits=8, permessage-deflate", "permessage-deflate"),
    ])
    func `accepts the first offer that it can keep`(offer: String, answer: String) {
        #expect(Compression.agreed(offer.split(separator: ",").map { String($0).trimmingSpace })?.field == answer)
    }

    @Test(arguments: [
        "", "permessage-bzip2", "permessage-deflate; unknown", "permessage-deflate; server_max_window_bits",
        "permessage-deflate; server_max_window_bits=8", "permessage-deflate; server_max_window_bits=16",
        "permessage-deflate; server_max_window_bits=010", "permessage-deflate; server_no_context_takeover=1",
        "permessage-deflate; server_no_context_takeover; server_no_context_takeover",
        "permessage-deflate; client_max_window_bits=7", "permessage-deflate;",
    ])
    func `declines what it cannot keep`(offer: String) { #expect(Compression.agreed([offer]) == nil) }

    @Test(arguments: [true, false], [9, 15])
    func `gives back what was compressed`(forgets: Bool, bits: Int) throws {
        let deflater = try #require(MessageDeflater(windowBits: bits, forgets: forgets))
        let inflater = try #require(MessageInflater(forgets: forgets))
        for count in [1, 300, 70_000, 300] {
            let text = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* $0 / 7) }
            let payload = deflater.deflate(text)
            var back: [UInt8] = []
            for start in stride(from: 0, to: payload.count, by: 100) {
                back += try inflater.inflate(Array(payload[start...].prefix(100)), room: 70_000)
            }
            back += try inflater.end(room: 70_000)
            #expect(back == text)
        }
    }

    @Test func `does not blow up a small message to a large one`() throws {
        let bomb = try #require(MessageDeflater(windowBits: 15, forgets: true)).deflate(
            [UInt8](repeating: 0, count: 50_000_000)
        )
        #expect(bomb.count < 300_000)
        let inflater = try #require(MessageInflater(forgets: true))
        #expect(throws: WebSocketFault.self) { _ = try inflater.inflate(bomb, room: 1_000_000) }
    }

    @Test func `refuses what is not compressed at all`() throws {
        let inflater = try #require(MessageInflater(forgets: true))
        #expect(throws: WebSocketFault.self) { _ = try inflater.inflate([0xFF, 0xFF, 0xFF], room: 1_000) }
    }

    @Test func `talks compressed with a client that offers it`() throws {
        let server = try RunningServer()
        let client = WebSocketClient(
            server.address,
            "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n"
        )
        #expect(client.head.contains("\r\nSec-WebSocket-Extensions: permessage-deflate\r\n"))
        let deflater = try #require(MessageDeflater(windowBits: 15, forgets: false))
        let inflater = try #require(MessageInflater(forgets: false))
        let text = Array(String(repeating: "a word and another ", count: 50).utf8)
        var sizes: [Int] = []
        for _ in 0..<3 {
            let payload = deflater.deflate(text)
            client.send(0x41, Array(payload[..<5]))
            client.send(0x89, "p")
            client.send(0x80, Array(payload[5...]))
            #expect(client.frame() == .init(0x8A, [0x70]))
            let frame = try #require(client.frame())
            #expect(frame.first == 0xC1)
            #expect(try inflater.inflate(frame.payload, room: 10_000) + inflater.end(room: 10_000) == text)
            sizes.append(frame.payload.count)
        }
        // Later messages refer to the first.
        #expect(sizes[1] < sizes[0])
        client.send(0x81, "short")
        #expect(client.frame() == .init(0x81, Array("short".utf8)))
        client.send(0xC0, "x")
        #expect(client.closeCode() == 1002)
    }

    @Test func `closes on a bomb and on what is not compressed`() throws {
        let server = try RunningServer()
        let offer = "Sec-WebSocket-Extensions: permessage-deflate\r\n"
        let bomb = try #require(MessageDeflater(windowBits: 15, forgets: true)).deflate(
            [UInt8](repeating: 0, count: 9_000_000)
        )
        let first = WebSocketClient(server.address, offer)
        first.send(0xC2, bomb)
        #expect(first.closeCode() == 1009)
        let second = WebSocketClient(server.address, offer)
        second.send(0xC1, [0xFF, 0xFF, 0xFF])
        #expect(second.closeCode() == 1007)
    }
}
