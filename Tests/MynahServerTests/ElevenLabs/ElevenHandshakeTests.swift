import MynahHTTP
import MynahSynthesis
import MynahTesting
import Testing

@testable import MynahServer

/// Clients of ElevenLabs' that show their key in the first message, if at all.
@Suite(.timeLimit(.minutes(10)))
struct ElevenHandshakeTests {
    private static let place = "/v1/text-to-speech/silent/stream-input"

    private static func server(_ change: (inout ServeSettings) -> Void = { _ in }) throws -> ServingServer {
        let ring = try AccessTests.ring()
        return try ServingServer {
            $0.access.ring = ring
            // Among many other tests a message may be long on its way.
            $0.limits.keyTime = .seconds(60)
            change(&$0)
        }
    }

    private static func client(_ server: ServingServer, _ field: String? = nil) -> WebSocketClient {
        WebSocketClient(server.address, field.map { "\($0)\r\n" } ?? "", path: place + "?output_format=pcm_24000")
    }

    /// What a client is told that says these messages: the texts, and the code of the close.
    private static func talk(_ client: WebSocketClient, _ messages: [String]) -> (texts: [String], code: Int?) {
        for message in messages { client.send(0x81, message) }
        var texts: [String] = []
        while let frame = client.frame() {
            if frame.first == 0x81 { texts.append(String(decoding: frame.payload, as: UTF8.self)) }
            guard frame.first == 0x88 else { continue }
            let code = frame.payload.prefix(2).reduce(0) { $0 << 8 | Int($1) }
            return (texts, code)
        }
        return (texts, nil)
    }

    private static func isSpeech(_ texts: [String]) -> Bool {
        texts.first?.hasPrefix(#"{"audio":""#) == true && texts.last == #"{"isFinal":true}"#
    }

    @Test(arguments: [
        #""xi_api_key":"mynah_speaker""#, #""xi-api-key":"mynah_speaker""#, #""authorization":"Bearer mynah_speaker""#,
        #""xi_api_key":null,"authorization":"bearer mynah_speaker""#,
    ])
    func `speaks for a key in the first message`(member: String) async throws {
        let server = try Self.server()
        let client = Self.client(server)
        #expect(client.head.hasPrefix("HTTP/1.1 101"))
        let first = #"{"text":" ","voice_settings":{"stability":0.5},\#(member)}"#
        let told = Self.talk(client, [first, #"{"text":"One two. "}"#, #"{"text":""}"#])
        #expect(Self.isSpeech(told.texts) && told.code == 1000, "\(told)")
        #expect(server.events.all.isEmpty)
        client.raw.close()
        #expect(server.events.awaitFirst().key == "speaker")
        await server.end()
    }

    @Test func `speaks the text of the message that has the key`() async throws {
        let server = try Self.server()
        let messages = [#"{"text":"One two. ","xi_api_key":"mynah_speaker"}"#, #"{"text":""}"#]
        let told = Self.talk(Self.client(server), messages)
        #expect(Self.isSpeech(told.texts))
        #expect(told.texts.joined().contains(#""chars":["O","n","e"," ","t","w","o","."," "]"#), "\(told)")
        await server.end()
    }

    /// First messages, the code of what is said of them, and the name of the key where it is known.
    static let refusals: [(String, String, String?)] = [
        (#"{"text":"One. ","xi_api_key":"mynah_wrong"}"#, "invalid_api_key", nil),
        (#"{"text":"One. ","xi_api_key":"mynah_old"}"#, "expired_api_key", "old"),
        (#"{"text":"One. ","xi_api_key":"mynah_operator"}"#, "scope_missing", "operator"),
        (#"{"text":"One. ","authorization":"mynah_speaker"}"#, "missing_api_key", nil),
        (#"{"text":"One. ","xi_api_key":""}"#, "missing_api_key", nil),
        (#"{"text":"One. ","xi_api_key":["mynah_speaker"]}"#, "missing_api_key", nil),
        (#"{"text":"One. "}"#, "missing_api_key", nil), (#"{"text":""}"#, "missing_api_key", nil),
        (#"["mynah_speaker"]"#, "missing_api_key", nil), ("mynah_speaker", "missing_api_key", nil),
    ]

    @Test(arguments: refusals)
    func `says what is wrong with a key, hears no other, and closes`(
        message: String,
        code: String,
        key: String?
    ) async throws {
        let server = try Self.server()
        let told = Self.talk(Self.client(server), [message, #"{"text":"Two. ","xi_api_key":"mynah_speaker"}"#])
        let text = try #require(told.texts.first)
        #expect(text.hasPrefix(#"{"message":"#) && text.hasSuffix(#""error":"\#(code)","code":1008}"#), "\(text)")
        #expect(told.texts.count == 1 && told.code == 1008)
        #expect(server.events.all == [.refused(code: code, key: key, peer: "127.0.0.1", path: Self.place)])
        #expect(!"\(told) \(server.events.all)".contains("mynah_"))
        await server.end()
    }

    @Test func `waits no longer for a key than it may take, whatever else comes`() async throws {
        let server = try Self.server { $0.limits.keyTime = .milliseconds(50) }
        let client = Self.client(server)
        client.send(0x89, "Are you there?")
        // A message that does not end.
        client.send(0x01, #"{"xi_api_key":"mynah_speaker""#)
        let told = Self.talk(client, [])
        #expect(told.texts.count == 1 && told.texts.joined().contains("missing_api_key"), "\(told)")
        #expect(told.code == 1008)
        #expect(server.events.all.count == 1)
        await server.end()
    }

    @Test(arguments: [
        (#"{"text":" "}"#, "missing_api_key"), (#"{"text":" ","xi_api_key":"mynah_speaker"}"#, "unknown_voice"),
    ])
    func `looks for no voice before it is known who asks`(message: String, code: String) async throws {
        let server = try Self.server()
        let client = WebSocketClient(server.address, path: "/v1/text-to-speech/nobody/stream-input")
        #expect(client.head.hasPrefix("HTTP/1.1 101") && !client.head.contains("X-Mynah-Warning"))
        let told = Self.talk(client, [message])
        #expect(told.texts.count == 1 && told.texts.joined().contains(#""error":"\#(code)""#), "\(told)")
        #expect(told.code == 1008)
        await server.end()
    }

    @Test(arguments: [
        ("xi-api-key: mynah_wrong", 401), ("Authorization: Bearer mynah_old", 401), ("Authorization: Basic eA==", 401),
        ("xi-api-key: mynah_operator", 403), ("Sec-WebSocket-Protocol: api_key.mynah_wrong", 401),
        ("xi-api-key: mynah_speaker", 101), ("Authorization: Bearer mynah_speaker", 101),
    ])
    func `judges at once what the handshake shows`(field: String, status: Int) async throws {
        let server = try Self.server()
        let client = Self.client(server, field)
        #expect(client.head.hasPrefix("HTTP/1.1 \(status)"), "\(client.head)")
        if status == 101 {
            let told = Self.talk(client, [#"{"text":"One. ","xi_api_key":"mynah_wrong"}"#, #"{"text":""}"#])
            #expect(Self.isSpeech(told.texts) && told.code == 1000, "\(told)")
            #expect(server.events.all.isEmpty)
        }
        await server.end()
    }

    @Test func `no other route waits for a key, nor does a request for no WebSocket`() async throws {
        let late = SpeechServer.table.routes.filter { $0.keyPlace == .firstMessage }
        #expect(late.map(\.path.text) == ["/v1/text-to-speech/{voice}/stream-input"])
        let server = try Self.server()
        for path in ["/v1/text-to-speech/silent/multi-stream-input", "/v1/audio/stream"] {
            let client = WebSocketClient(server.address, path: path)
            #expect(client.head.hasPrefix("HTTP/1.1 401"), "\(client.head)")
        }
        #expect(server.ask("GET \(Self.place)").status == 401)
        #expect(server.speak().status == 401)
        await server.end()
    }

    @Test func `without keys everybody on this machine may speak, whatever key they send`() async throws {
        let server = try ServingServer()
        let messages = [#"{"text":"One. ","xi_api_key":"anything"}"#, #"{"text":""}"#]
        let told = Self.talk(Self.client(server), messages)
        #expect(Self.isSpeech(told.texts) && told.code == 1000, "\(told)")
        #expect(server.events.all.isEmpty)
        await server.end()
    }

    @Test(
        arguments: [
            (#"{"text":"One. "}"#, nil, 1000), (#"{"text":"One. ","xi_api_key":"mynah_speaker"}"#, "speaker", 1000),
            (#"{"text":"One. ","xi_api_key":"mynah_wrong"}"#, nil, 1008),
        ] as [(String, String?, Int)]
    )
    func `where those without a key may speak, one that is shown counts`(
        message: String,
        key: String?,
        code: Int
    ) async throws {
        let server = try Self.server { $0.access.allowsAnonymous = true }
        let client = Self.client(server)
        let told = Self.talk(client, [message, #"{"text":""}"#])
        #expect(told.code == code, "\(told)")
        client.raw.close()
        #expect(server.events.awaitFirst().key == key)
        await server.end()
    }

    @Test func `counts for the key as a request that shows it does`() async throws {
        let ring = try AccessTests.ring { $0.limits.requests = 1 }
        let server = try Self.server { $0.access.ring = ring }
        let messages = [#"{"text":"One. ","xi_api_key":"mynah_speaker"}"#, #"{"text":""}"#]
        #expect(Self.talk(Self.client(server), messages).code == 1000)
        let second = Self.talk(Self.client(server), messages)
        #expect(second.texts.count == 1 && second.texts.joined().contains(#""error":"rate_limit_exceeded""#))
        #expect(second.code == 1008)
        #expect(server.speak(["xi-api-key: mynah_speaker"]).code == "rate_limit_exceeded")
        await server.end()
    }

    @Test func `counts for the address before the key is known`() async throws {
        let server = try Self.server { $0.access.limits.requests = 1 }
        #expect(Self.client(server).head.hasPrefix("HTTP/1.1 101"))
        #expect(Self.client(server).head.hasPrefix("HTTP/1.1 429"))
        await server.end()
    }

    @Test func `is one of the streams that its key may have, until it ends`() async throws {
        let gate = Gate()
        let ring = try AccessTests.ring { $0.limits.streams = 1 }
        let server = try ServingServer(
            { ($0.access.ring, $0.limits.keyTime) = (ring, .seconds(60)) },
            engine: { SlowEngine(LoudEngine(SilentEngine())) { gate.pass() } }
        )
        let client = Self.client(server)
        client.send(0x81, #"{"text":"One. ","xi_api_key":"mynah_speaker"}"#)
        client.send(0x81, #"{"text":""}"#)
        gate.awaitWaiting(1)
        #expect(server.speak(["xi-api-key: mynah_speaker"]).code == "too_many_streams")
        gate.open()
        #expect(Self.talk(client, []).code == 1000)
        client.raw.close()
        #expect((0..<2_000).contains { _ in server.speak(["xi-api-key: mynah_speaker"]).status == 200 })
        await server.end()
    }

    @Test func `ends with the server, which blames nobody for that`() async throws {
        let ring = try AccessTests.ring()
        let server = try RunningSpeechServer(
            { ($0.access.ring, $0.limits.keyTime) = (ring, .seconds(60)) },
            http: { $0.limits.webSocket.closeTime = .milliseconds(500) }
        )
        let client = WebSocketClient(server.address, path: Self.place)
        await server.end(within: .seconds(600))
        let told = Self.talk(client, [])
        #expect(told.texts.isEmpty && told.code == 1001, "\(told)")
    }
}
