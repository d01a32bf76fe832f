import MynahServing
import MynahTesting
import Testing

@testable import MynahServer

/// Voices that clients mix, keep and remove.
struct CombineEndpointTests {
    private let mixing = MixingDouble()
    private let server: RunningSpeechServer

    init() throws {
        let mixing = mixing
        server = try RunningSpeechServer { settings in
            settings.voices = mixing
            settings.limits.voices = 2
        }
    }

    private func combine(_ body: String) -> RunningSpeechServer.Answer {
        server.ask("POST", "/v1/audio/voices/combine", body: body)
    }

    /// Bodies, and what comes of them.
    static let mixtures = [
        (#""af_bella(2)+af_sky(1)""#, "pt af_bella(2)+af_sky(1)"), (#"["af_bella","af_sky"]"#, "pt af_bella+af_sky"),
        (#""alloy""#, "pt af_alloy"), (#""Alloy(2) + nova""#, "pt af_alloy(2)+af_nova"),
        (#"["nova", "af_sky(2)"]"#, "pt af_nova+af_sky(2)"),
        (#"{"voices":"af_bella+af_sky","format":"bin"}"#, "bin af_bella+af_sky"),
        (#"{"voices":{"af_sky":1,"af_bella":2.5},"format":"safetensors"}"#, "safetensors af_bella(2.5)+af_sky(1)"),
    ]

    @Test(arguments: mixtures)
    func `mixes what is asked for in any shape`(body: String, file: String) {
        let answer = combine(body)
        #expect(answer.status == 200 && answer.body == file)
        #expect(answer.field("Content-Type") == "application/octet-stream")
        #expect(answer.field("Content-Disposition")?.hasSuffix(".\(file.prefix { $0 != " " })\"") == true)
        #expect(mixing.names == [])
    }

    static let refusals = [
        ("1", 400, "wrong_type"), (#""""#, 400, "value_not_allowed"), ("{}", 400, "missing_field"),
        (#"["a",1]"#, 400, "wrong_type"), (#"{"voices":"a","format":"gif"}"#, 400, "value_not_allowed"),
        (#""nobody""#, 400, "unknown_voice"), (#"{"voices":"a","save":"../a"}"#, 400, "bad_voice_name"),
        (#"{"voices":"a","save":""}"#, 400, "bad_voice_name"), (#"{"voices":"a","save":"a.b"}"#, 400, "bad_voice_name"),
        (#"{"voices":"a","save":"Silent"}"#, 409, "voice_exists"),
        (#"{"voices":"a","save":"Alloy"}"#, 409, "voice_exists"),
        (#"{"voices":"nobody","save":"b"}"#, 400, "unknown_voice"),
        (#"{"voices":"a","sav":"b","strict":true}"#, 400, "unknown_field"),
    ]

    @Test(arguments: refusals)
    func `says what is wrong`(body: String, status: Int, code: String) {
        let answer = combine(body)
        #expect(answer.status == status && answer.body.contains(#""code":"\#(code)""#), "\(answer.body)")
        #expect(mixing.names == [])
    }

    @Test func `keeps a mixture under a name, as many as may be, and removes it`() {
        let made = combine(#"{"voices":"af_bella+af_sky","save":"mine"}"#)
        #expect(made.status == 200 && made.field("Location") == "/v1/audio/voices/mine")
        #expect(combine(#"{"voices":"a","save":"mine"}"#).status == 409)
        #expect(combine(#"{"voices":"a","save":"other"}"#).status == 200)
        #expect(combine(#"{"voices":"a","save":"third"}"#).body.contains(#""code":"too_many_voices""#))
        let removed = server.ask("DELETE", "/v1/audio/voices/mine")
        #expect(removed.status == 200 && removed.body == #"{"id":"mine","object":"voice","deleted":true}"#)
        #expect(mixing.names == ["other"])
    }

    @Test(arguments: [
        ("silent", 403, "built_in_voice"), ("alloy", 403, "built_in_voice"), ("none", 404, "unknown_voice"),
    ])
    func `removes no voice of an engine`(id: String, status: Int, code: String) {
        let answer = server.ask("DELETE", "/v1/audio/voices/\(id)")
        #expect(answer.status == status && answer.body.contains(#""code":"\#(code)""#))
    }

    @Test func `lets keep only those who may`() throws {
        let ring = try AccessTests.ring { key in
            if key.name == "keeper" { key.scopes = [.speak, .voices] }
        }
        let mixing = mixing
        let server = try RunningSpeechServer { settings in
            settings.voices = mixing
            settings.access.ring = ring
        }
        func status(_ method: String, _ path: String, _ key: String, _ body: String? = nil) -> Int {
            server.ask(method, path, ["Authorization: Bearer mynah_\(key)"], body: body).status
        }
        let body = #"{"voices":"a","save":"mine"}"#
        #expect(status("POST", "/v1/audio/voices/combine", "speaker", #""a""#) == 200)
        #expect(status("POST", "/v1/audio/voices/combine", "speaker", body) == 403)
        #expect(status("POST", "/v1/audio/voices/combine", "keeper", body) == 200)
        #expect(status("DELETE", "/v1/audio/voices/mine", "speaker") == 403)
        #expect(status("DELETE", "/v1/audio/voices/mine", "keeper") == 200)
    }

    @Test func `keeps nothing where nothing may be kept`() throws {
        let server = try RunningSpeechServer { settings in
            settings.voices = MixingDouble()
            settings.limits.voices = 0
        }
        let answer = server.ask("POST", "/v1/audio/voices/combine", body: #"{"voices":"a","save":"b"}"#)
        #expect(answer.status == 403 && answer.body.contains("voices_not_kept"))
        #expect(server.ask("POST", "/v1/audio/voices/combine", body: #""a""#).status == 200)
    }
}
