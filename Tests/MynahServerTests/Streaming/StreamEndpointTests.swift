import MynahHTTP
import MynahServing
import MynahTesting
import MynahThreads
import Testing

@testable import MynahServer

@Suite struct StreamEndpointTests {
    /// The messages up to the close: texts, and the bytes of audio between them as `<count>`.
    private func messages(_ client: WebSocketClient) -> [String] {
        var messages: [String] = []
        var sound = 0
        while let frame = client.frame(), frame.first != 0x88 {
            if frame.first == 0x82 {
                sound += frame.payload.count
            } else {
                if sound > 0 { messages.append("<\(sound)>") }
                sound = 0
                messages.append(String(decoding: frame.payload, as: UTF8.self))
            }
        }
        return messages
    }

    @Test func `speaks text that comes in pieces, with times in the whole of it`() throws {
        let server = try RunningSpeechServer()
        let client = WebSocketClient(server.address, path: "/v1/audio/stream?voice=silent&timestamps=word")
        for piece in ["One t", "wo. Thr", "ee."] { client.send(0x81, #"{"type":"text","text":"\#(piece)"}"#) }
        client.send(0x81, #"{"type":"close"}"#)
        let messages = messages(client)
        #expect(messages.first == #"{"type":"ready","format":"pcm","sample_rate":24000}"#)
        #expect(messages.dropFirst().first == #"{"type":"started","utterance":1}"#)
        let told = messages.joined()
        #expect(told.contains(#"{"text":"two","span":[4,7],"start":0.1,"end":0.2}"#), "\(told)")
        // The third word comes behind the pause between sentences.
        #expect(told.contains(#"{"text":"Three","span":[9,14],"start":0.55,"end":0.65}"#), "\(told)")
        #expect(messages.last == #"{"type":"finished","utterance":1,"duration":0.65}"#)
    }

    @Test func `numbers utterances, says what is wrong, and goes on`() throws {
        let client = WebSocketClient(try RunningSpeechServer().address, path: "/v1/audio/stream?voice=silent")
        for message in [
            #"{"type":"text","text":"One."}"#, #"{"type":"flush"}"#, "nonsense", #"{"type":"sing"}"#,
            #"{"type":"config","sped":2}"#,
            #"{"type":"config","voice":"nobody"}"#, #"{"type":"text","text":"Two."}"#, #"{"type":"flush"}"#,
            #"{"type":"config","voice":"silent"}"#, #"{"type":"text","text":"Three."}"#, #"{"type":"close"}"#,
        ] { client.send(0x81, message) }
        let told = messages(client).joined(separator: "\n")
        for code in ["bad_json", "value_not_allowed", "unknown_field", "unknown_voice"] {
            #expect(told.contains(#""code":"\#(code)""#), "\(code)")
        }
        #expect(
            told.contains(#"{"type":"finished","utterance":1"#) && told.contains(#"{"type":"finished","utterance":3"#)
        )
    }

    @Test func `is silent after a cancel`() throws {
        let client = WebSocketClient(try RunningSpeechServer().address, path: "/v1/audio/stream?voice=silent")
        let long = Array(repeating: "Word word word.", count: 2_000).joined(separator: " ")
        client.send(0x81, #"{"type":"text","text":"\#(long)"}"#)
        client.send(0x81, #"{"type":"cancel"}"#)
        client.send(0x81, #"{"type":"text","text":"Two."}"#)
        client.send(0x81, #"{"type":"close"}"#)
        let messages = messages(client)
        let place = try #require(messages.firstIndex(of: #"{"type":"cancelled","utterance":1}"#))
        #expect(
            messages[place...].contains(#"{"type":"finished","utterance":2,"duration":0.1}"#),
            "\(messages.suffix(5))"
        )
        #expect(!messages[place...].dropFirst().contains { $0.contains(#""utterance":1"#) })
    }

    @Test func `speaks no more to a client that has left`() throws {
        let server = try RunningSpeechServer()
        let long = Array(repeating: "Word word word.", count: 5_000).joined(separator: " ")
        let client = WebSocketClient(server.address, path: "/v1/audio/stream?voice=silent")
        client.send(0x81, #"{"type":"text","text":"\#(long)"}"#)
        _ = client.frame()
        _ = client.frame()
        client.raw.reset()
        let isQuiet = (0..<2_000).contains { _ in server.ask("GET", "/health").body.contains(#""streams":0,"#) }
        #expect(isQuiet)
    }

    @Test(
        arguments: [
            (
                "/v1/audio/stream?voice=silent", [#"{"type":"text","text":"One two."}"#, #"{"type":"flush"}"#],
                #"{"type":"finished","utterance":1"#
            ),
            (
                "/v1/text-to-speech/silent/multi-stream-input?output_format=pcm_24000",
                [#"{"text":"One two. ","context_id":"a"}"#, #"{"context_id":"a","close_context":true}"#],
                #"{"isFinal":true,"contextId":"a"}"#
            ),
        ] as [(String, [String], String)]
    )
    func `speaks to its end what was said before the server ends`(
        path: String,
        said: [String],
        end: String
    ) async throws {
        let gate = Gate()
        let server = try RunningSpeechServer(
            http: {
                // Among many other tests it may be minutes until the server is told to end.
                $0.limits.webSocket.pingInterval = .seconds(600)
                $0.limits.webSocket.closeTime = .milliseconds(500)
            },
            engines: { EngineRegistry([SlowEngine(LoudEngine(SilentEngine())) { gate.pass() }]) }
        )
        let heard = Guarded<Ending?>(nil)
        DetachedThread.start {
            let client = WebSocketClient(server.address, path: path)
            client.raw.setTimeout(.seconds(600))
            for message in said { client.send(0x81, message) }
            let ending = Ending(of: client)
            heard.withLock { $0 = ending }
            heard.wake()
        }
        gate.awaitWaiting(1)
        async let ended: Void = server.end(within: .seconds(600))
        gate.open()
        await ended
        let ending = heard.wait { $0 }
        #expect(ending.texts.contains { $0.hasPrefix(end) }, "\(ending.texts)")
        #expect(ending.close == Ending.farewell)
    }

    @Test func `an idle stream ends with the server`() async throws {
        let server = try RunningSpeechServer(http: { $0.limits.webSocket.closeTime = .milliseconds(500) })
        let client = WebSocketClient(server.address, path: "/v1/audio/stream?voice=silent")
        _ = client.frame()
        await server.end(within: .seconds(600))
        #expect(Ending(of: client).close == Ending.farewell)
    }

    /// What a client reads to the close: the texts, and that.
    private struct Ending {
        static let farewell = WebSocketClient.Frame(8, [0x03, 0xE9] + Array("The server ends.".utf8))
        var texts: [String] = []
        var close: WebSocketClient.Frame?

        init(of client: WebSocketClient) {
            while close == nil, let frame = client.frame() {
                if frame.first == 0x88 { close = frame }
                if frame.first == 0x81 { texts.append(String(decoding: frame.payload, as: UTF8.self)) }
            }
        }
    }

    @Test func `talks as ElevenLabs does`() throws {
        let path = "/v1/text-to-speech/silent/stream-input?output_format=pcm_24000&model_id=eleven_flash_v2"
        let client = WebSocketClient(try RunningSpeechServer().address, path: path)
        for text in [" ", "One two. ", "Three.", ""] { client.send(0x81, #"{"text":"\#(text)"}"#) }
        let messages = messages(client)
        #expect(messages.first?.hasPrefix(#"{"audio":""#) == true)
        #expect(messages.joined().contains(#""chars":["O","n","e"," ","t","w","o","."," "]"#), "\(messages)")
        #expect(messages.last == #"{"isFinal":true}"#)
    }

    @Test(arguments: [
        [#"{"text":" "}"#, #"{"text":""}"#],
        [#"{"text":"One two. ","flush":true}"#, #"{"text":"Three. ","flush":true}"#, #"{"text":""}"#],
    ])
    func `is final once, as ElevenLabs is`(sent: [String]) throws {
        let path = "/v1/text-to-speech/silent/stream-input?output_format=pcm_24000"
        let client = WebSocketClient(try RunningSpeechServer().address, path: path)
        for message in sent { client.send(0x81, message) }
        let messages = messages(client)
        #expect(messages.filter { $0.contains(#""isFinal":true"#) }.count == 1, "\(messages)")
        #expect(messages.last == #"{"isFinal":true}"#)
    }

    @Test(arguments: [
        ("nobody/stream-input", "unknown_voice"), ("nobody/multi-stream-input", "unknown_voice"),
        ("silent/stream-input?model_id=gpt-9", "model_not_found"),
    ])
    func `says once what cannot be done, and closes, as ElevenLabs does`(path: String, code: String) throws {
        let client = WebSocketClient(try RunningSpeechServer().address, path: "/v1/text-to-speech/" + path)
        let told = String(decoding: try #require(client.frame()).payload, as: UTF8.self)
        #expect(told.hasPrefix(#"{"message":"#) && told.hasSuffix(#""error":"\#(code)","code":1008}"#), "\(told)")
        let close = try #require(client.frame())
        #expect(close.first == 0x88)
        #expect(close.payload.prefix(2) == [0x03, 0xF0])
    }

    @Test func `says at the handshake which voice speaks instead`() throws {
        let path = "/v1/text-to-speech/21m00Tcm4TlvDq8ikWAM/stream-input?output_format=pcm_24000"
        let client = WebSocketClient(try RunningSpeechServer().address, path: path)
        #expect(client.head.hasPrefix("HTTP/1.1 101"))
        #expect(client.head.contains("X-Mynah-Warning: ElevenLabs' voice '21m00Tcm4TlvDq8ikWAM'"), "\(client.head)")
    }

    @Test(arguments: [
        ("?xi-api-key=mynah_speaker", 101), ("?authorization=Bearer%20mynah_speaker", 101),
        ("?authorization=mynah_speaker", 401), ("?xi-api-key=wrong", 401),
    ])
    func `takes a key from where ElevenLabs' clients put it in the address`(query: String, status: Int) throws {
        let ring = try AccessTests.ring()
        let server = try RunningSpeechServer { $0.access.ring = ring }
        let client = WebSocketClient(server.address, path: "/v1/text-to-speech/silent/stream-input" + query)
        #expect(client.head.hasPrefix("HTTP/1.1 \(status)"), "\(client.head)")
        #expect(!client.head.contains("X-Mynah-Warning"))
    }

    @Test func `refuses at the handshake what cannot be done`() throws {
        let client = WebSocketClient(try RunningSpeechServer().address, path: "/v1/audio/stream?voice=nobody")
        #expect(client.head.hasPrefix("HTTP/1.1 400"))
    }

    @Test func `changes nothing by a config that cannot be`() throws {
        let client = WebSocketClient(try RunningSpeechServer().address, path: "/v1/audio/stream?voice=silent")
        for message in [
            #"{"type":"config","voice":"nobody","speed":2}"#, #"{"type":"config","timestamps":"word"}"#,
            #"{"type":"text","text":"One."}"#, #"{"type":"close"}"#,
        ] { client.send(0x81, message) }
        let messages = messages(client)
        #expect(messages.filter { $0.contains(#""code":"unknown_voice""#) }.count == 1, "\(messages)")
        #expect(messages.contains { $0.hasPrefix(#"{"type":"times","utterance":1,"times":[{"text":"One""#) })
        #expect(messages.last == #"{"type":"finished","utterance":1,"duration":0.1}"#)
    }

    @Test func `keeps format and rate to the end of an utterance`() throws {
        let client = WebSocketClient(try RunningSpeechServer().address, path: "/v1/audio/stream?voice=silent")
        for message in [
            #"{"type":"text","text":"One. "}"#, #"{"type":"config","sample_rate":48000}"#,
            #"{"type":"text","text":"Two."}"#, #"{"type":"flush"}"#, #"{"type":"text","text":"Three."}"#,
            #"{"type":"close"}"#,
        ] { client.send(0x81, message) }
        let messages = messages(client)
        let ends = messages.filter { $0.hasPrefix(#"{"type":"finished""#) }
        #expect(
            ends == [
                #"{"type":"finished","utterance":1,"duration":0.55}"#,
                #"{"type":"finished","utterance":2,"duration":0.1}"#,
            ]
        )
        let sound = messages.filter { $0.hasPrefix("<") }.compactMap { Int($0.dropFirst().dropLast()) }.reduce(0, +)
        #expect(sound == 26_400 + 9_600)
    }

    @Test func `turns times off, and says which fields have no effect`() throws {
        let path = "/v1/audio/stream?voice=silent&timestamps=word"
        let client = WebSocketClient(try RunningSpeechServer().address, path: path)
        for message in [
            #"{"type":"config","timestamps":null}"#, #"{"type":"text","text":"One.","voice":"rms"}"#,
            #"{"type":"flush","foo":1}"#, #"{"type":"close"}"#,
        ] { client.send(0x81, message) }
        let messages = messages(client)
        for name in ["voice", "foo"] {
            let warning = #"{"type":"warning","message":"The field '\#(name)' is not known"#
            #expect(messages.contains { $0.hasPrefix(warning) }, "\(messages)")
        }
        #expect(!messages.joined().contains(#""type":"times""#))
        #expect(messages.contains(#"{"type":"finished","utterance":1,"duration":0.1}"#))
    }

    @Test func `answers a cancel when there is nothing to forget`() throws {
        let client = WebSocketClient(try RunningSpeechServer().address, path: "/v1/audio/stream?voice=silent")
        client.send(0x81, #"{"type":"text","text":"One."}"#)
        client.send(0x81, #"{"type":"flush"}"#)
        while let frame = client.frame(), !String(decoding: frame.payload, as: UTF8.self).contains("finished") {}
        client.send(0x81, #"{"type":"cancel"}"#)
        client.send(0x81, #"{"type":"close"}"#)
        #expect(messages(client) == [#"{"type":"cancelled"}"#])
    }

    @Test func `reads an object in the query`() throws {
        let path = "/v1/audio/stream?voice=silent&silence=%7B%22sentence%22:1%7D"
        let client = WebSocketClient(try RunningSpeechServer().address, path: path)
        client.send(0x81, #"{"type":"text","text":"One. Two."}"#)
        client.send(0x81, #"{"type":"close"}"#)
        #expect(messages(client).last == #"{"type":"finished","utterance":1,"duration":1.2}"#)
    }

    @Test func `has several contexts on one connection, as ElevenLabs does`() throws {
        let path = "/v1/text-to-speech/silent/multi-stream-input?output_format=pcm_24000&auto_mode=true"
        let client = WebSocketClient(try RunningSpeechServer().address, path: path)
        for message in [
            #"{"text":" ","context_id":"a","voice_settings":{}}"#, #"{"text":"One two. ","context_id":"a"}"#,
            #"{"text":"Three. ","context_id":"b"}"#, #"{"text":"","context_id":"gone"}"#,
            #"{"text":1,"context_id":"b"}"#,
            #"{"text":"Four.","context_id":"a","flush":true}"#, #"{"context_id":"a","close_context":true}"#,
            #"{"text":"Five. ","context_id":"b"}"#, #"{"text":" ","context_id":"c"}"#, #"{"close_socket":true}"#,
        ] { client.send(0x81, message) }
        let messages = messages(client)
        for name in ["a", "b", "c"] {
            let own = messages.filter { $0.hasSuffix(#""contextId":"\#(name)"}"#) }
            #expect(own.filter { $0.contains(#""isFinal":true"#) }.count == 1, "\(messages)")
            #expect(own.last == #"{"isFinal":true,"contextId":"\#(name)"}"#)
        }
        let sound = messages.filter { $0.hasPrefix(#"{"audio":""#) }
        #expect(Self.said(sound, in: "a") == "One two. Four. ")
        #expect(Self.said(sound, in: "b") == "Three. Five. ")
        #expect(messages.filter { $0.contains(#""error":"wrong_type""#) }.count == 1, "\(messages)")
        #expect(!messages.joined().contains("gone"))
    }

    /// The characters that a context was told of.
    private static func said(_ messages: [String], in context: String) -> String {
        let own = messages.filter { $0.hasSuffix(#""contextId":"\#(context)"}"#) }
        let lists = own.compactMap { $0.split(separator: #""chars":["#).dropFirst().first?.prefix { $0 != "]" } }
        return lists.joined(separator: ",").split(separator: "\"").filter { !$0.hasPrefix(",") }.joined()
    }

    @Test func `has so many contexts at a time and no more`() throws {
        let path = "/v1/text-to-speech/silent/multi-stream-input?output_format=pcm_24000"
        let client = WebSocketClient(try RunningSpeechServer().address, path: path)
        for number in 0...ElevenContexts.most { client.send(0x81, #"{"text":" ","context_id":"c\#(number)"}"#) }
        client.send(0x81, #"{"close_socket":true}"#)
        let messages = messages(client)
        #expect(messages.filter { $0.contains(#""error":"too_many_contexts""#) }.count == 1)
        #expect(messages.filter { $0.contains(#""isFinal":true"#) }.count == ElevenContexts.most)
    }

    @Test func `speaks no more in any context to a client that has left`() throws {
        let server = try RunningSpeechServer()
        let long = Array(repeating: "Word word word.", count: 2_000).joined(separator: " ")
        let path = "/v1/text-to-speech/silent/multi-stream-input?output_format=pcm_24000"
        let client = WebSocketClient(server.address, path: path)
        for name in ["a", "b"] { client.send(0x81, #"{"text":"\#(long)","context_id":"\#(name)"}"#) }
        _ = client.frame()
        client.raw.reset()
        let isQuiet = (0..<2_000).contains { _ in server.ask("GET", "/health").body.contains(#""streams":0,"#) }
        #expect(isQuiet)
    }
}
