import MynahHTTP
import MynahTesting
import Testing

/// Requests with random changes, at a real server, the same on every run; `MYNAH_FUZZ_ROUNDS` asks for more than the usual 300.
@Suite(.timeLimit(.minutes(10)))
struct RequestFuzzTests {
    private static let seeds = [
        "GET /a%20b?x=1&y=2 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
        "POST /body HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello",
        "POST /body HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5;a=b\r\nhello\r\n0\r\nA: b\r\n\r\n",
        "GET /stream HTTP/1.0\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /websocket HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
            + "Sec-WebSocket-Extensions: permessage-deflate; server_max_window_bits=10\r\n"
            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n\u{1}\u{5}\u{0}\u{0}\u{0}\u{0}hello",
    ].map { Array($0.utf8) }

    @Test func `lives on whatever it is sent`() async throws {
        let server = try RunningServer()
        var random = SeededRandom(seed: 9_112)
        for round in 0..<FuzzRounds.count(usual: 300) {
            let client = server.client()
            client.send(random.mutation(of: Self.seeds[round % Self.seeds.count], marks: Array("\r\n\0:;,0 \t".utf8)))
            client.halfClose()
            while let bytes = client.read(), !bytes.isEmpty {}
        }
        #expect(server.status(of: "GET / HTTP/1.1\r\nHost: a\r\n\r\n") == 200)
        await server.drain()
    }
}
