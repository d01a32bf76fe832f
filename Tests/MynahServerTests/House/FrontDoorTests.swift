import MynahHTTP
import MynahTesting
import Testing

@testable import MynahServer

@Suite struct FrontDoorTests {
    @Test func `answers what is asked for, and names the request`() throws {
        let server = try RunningSpeechServer()
        let answer = server.ask("GET", "/livez", ["X-Request-Id: mine"])
        #expect(answer.status == 200 && answer.body == "ok\n")
        let voices = server.ask("GET", "/v1/audio/voices")
        #expect(voices.status == 200 && voices.body.contains(#""id":"silent""#) && voices.field("X-Request-Id") != nil)
        #expect(server.ask("GET", "/v1/audio/voices?legacy=true").body == #"{"voices":["silent"]}"#)
        #expect(server.ask("GET", "/v1/audio/voices?language=de").body == #"{"voices":[]}"#)
        #expect(server.ask("GET", "/health").body.contains(#""status":"healthy""#))
        #expect(server.ask("HEAD", "/v1/models").body.isEmpty)
    }

    /// Requests, and the status and code of what is said of them.
    static let refusals: [(String, String, [String], String?, Int, String)] = [
        ("GET", "/nowhere", [], nil, 404, "unknown_path"),
        ("GET", "/v1/audio/speech", [], nil, 405, "method_not_allowed"),
        ("POST", "/v1/audio/speech", [], "{", 400, "bad_json"),
        ("POST", "/v1/audio/speech", [], "{}", 400, "missing_field"),
        ("POST", "/v1/audio/speech", [], #"{"input":"  "}"#, 400, "nothing_to_say"),
        ("POST", "/v1/audio/speech", [], #"{"input":"...","voice":"silent"}"#, 400, "nothing_to_say"),
        ("POST", "/v1/audio/speech", [], #"{"input":"<speak>x","voice":"silent"}"#, 400, "bad_markup"),
        ("POST", "/v1/audio/speech", [], #"{"input":"x","foo":1,"strict":true}"#, 400, "unknown_field"),
        ("POST", "/v1/audio/speech?strict=1", [], #"{"input":"x","foo":1}"#, 400, "unknown_field"),
        ("POST", "/v1/audio/speech", ["Content-Type: text/plain"], "{}", 415, "unsupported_media_type"),
        ("POST", "/v1/audio/speech", ["Host: evil.example"], "{}", 421, "unknown_host"),
        ("POST", "/v1/audio/speech", ["Origin: https://evil.example"], "{}", 403, "origin_not_allowed"),
        ("POST", "/v1/audio/speech", [], #"{"input":"x","model":"gpt-9"}"#, 404, "model_not_found"),
        ("POST", "/v1/audio/speech", [], #"{"input":"x","bit_rate":1}"#, 400, "value_not_allowed"),
        ("POST", "/v1/audio/speech", [], #"{"input":"x","lexicon":"tomato /%/"}"#, 400, "bad_markup"),
        ("GET", "/v1/audio/stream", [], nil, 426, "http_426"),
        ("OPTIONS", "/nope", [], nil, 404, "unknown_path"),
        ("GET", "/v1/audio/voices/?legacy=true", [], nil, 308, "moved"),
        ("POST", "/v1/audio/speech", ["Content-Encoding: gzip"], "{}", 415, "unsupported_content_encoding"),
        ("POST", "/v1/audio/speech?strict=often", [], #"{"input":"x"}"#, 400, "wrong_type"),
        ("POST", "/speak", [], #"{"text":"x","foo":1,"strict":"true"}"#, 400, "unknown_field"),
        ("POST", "/dev/phonemize", [], #"{"text":"x","txt":1,"strict":true}"#, 400, "unknown_field"),
    ]

    @Test(arguments: refusals)
    func `says what is wrong`(
        method: String,
        path: String,
        fields: [String],
        body: String?,
        status: Int,
        code: String
    ) throws {
        let answer = try RunningSpeechServer().ask(method, path, fields, body: body)
        #expect(answer.status == status && answer.body.contains(#""code":"\#(code)""#), "\(answer.body)")
    }

    @Test func `names the field that was meant where it is told to be strict`() throws {
        let answer = try RunningSpeechServer().speak(#"{"input":"x","respons_format":"mp3","strict":true}"#)
        #expect(answer.body.contains(#""param":"respons_format","code":"unknown_field","allowed":["input","voice","#))
        #expect(answer.body.contains(#""nearest":"response_format""#), "\(answer.body)")
        let known = try RunningSpeechServer().ask("POST", "/speak", body: #"{"text":"x","strict":true}"#)
        #expect(known.field("X-Mynah-Warning") == nil)
    }

    @Test func `says where nothing is as OpenAI does`() throws {
        let body = try RunningSpeechServer().ask("GET", "/nope").body
        #expect(body.contains(#""type":"invalid_request_error","param":null"#), "\(body)")
    }

    @Test func `goes on with a trace in its answers and its log, and tells of none that nobody named`() async throws {
        let server = try ServingServer()
        let parent = "traceparent: 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
        let answer = server.speak([parent])
        let response = try #require(answer.fields["traceresponse"])
        #expect(response.hasPrefix("00-4bf92f3577b34da6a3ce929d0e0e4736-") && response.hasSuffix("-01"))
        #expect(response.utf8.count == 55 && !response.contains("00f067aa0ba902b7"))
        #expect(server.events.awaitFirst().traceID == "4bf92f3577b34da6a3ce929d0e0e4736")
        #expect(server.ask("GET /nope", [parent]).fields["traceresponse"]?.hasPrefix("00-4bf92f35") == true)
        #expect(server.ask("GET /livez", ["X-Request-Id: mine"]).fields["x-request-id"] == "mine")
        #expect(server.ask("GET /v1/models").fields["traceresponse"] == nil)
        await server.end()
    }

    @Test func `tells gateways how long others waited`() throws {
        let server = try RunningSpeechServer()
        #expect(server.ask("GET", "/health").body.contains(#""avg_latency_ms":0,"#))
    }

    @Test func `lets pages of other origins in where it is told to`() throws {
        let server = try RunningSpeechServer { $0.origins = ["https://app.example"] }
        let origin = "Origin: https://app.example"
        #expect(server.ask("GET", "/livez", [origin]).status == 200)
        let voices = server.ask("GET", "/v1/audio/voices", [origin])
        #expect(voices.field("Access-Control-Allow-Origin") == "https://app.example")
        let preflight = server.ask("OPTIONS", "/v1/audio/speech", [origin, "Access-Control-Request-Method: POST"])
        #expect(preflight.status == 204 && preflight.field("Access-Control-Allow-Methods") == "POST")
        #expect(voices.field("Access-Control-Expose-Headers")?.contains("X-RateLimit-Remaining-Streams") == true)
        let long = String(repeating: "x", count: 65)
        let wanted = "Access-Control-Request-Headers: authorization,x-stainless-os, X-Stainless-Lang,a b,\(long)"
        let asked = server.ask("OPTIONS", "/v1/audio/speech", [origin, wanted])
        let allowed = asked.field("Access-Control-Allow-Headers")
        #expect(allowed?.hasSuffix("xi-api-key, x-stainless-os, x-stainless-lang") == true)
        let stranger = server.ask("OPTIONS", "/v1/audio/speech", ["Origin: https://evil.example"])
        #expect(stranger.field("Access-Control-Allow-Origin") == nil)
        #expect(server.ask("GET", "/livez", ["Origin: http://localhost"]).status == 200)
    }

    @Test func `holds texts to a length`() throws {
        let server = try RunningSpeechServer { $0.limits.text = 10 }
        #expect(server.speak(#"{"input":"12345678901"}"#).status == 413)
        #expect(server.speak(#"{"input":"1234567890","voice":"silent"}"#).status == 200)
    }

    @Test func `survives requests that nobody would send`() throws {
        let server = try RunningSpeechServer()
        var random = SeededRandom(seed: 17)
        let body =
            #"{"input":"One. Two.","voice":{"id":"silent"},"speed":1.5,"silence":{"start":0},"timestamps":"word"}"#
        for _ in 0..<FuzzRounds.count(usual: 100) {
            let bytes = random.mutation(of: Array(body.utf8), marks: Array(#"{}[]",:0-"#.utf8))
            let text = String(decoding: bytes, as: UTF8.self)
            #expect((200..<500).contains(server.speak(text).status), "\(text)")
        }
        #expect(server.ask("GET", "/livez").status == 200)
    }
}
