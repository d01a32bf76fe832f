import MynahServing
import MynahSynthesis
import MynahTesting
import MynahText
import Testing

@testable import MynahServer

/// What Kokoro-FastAPI's clients ask for, asked of a server that runs. A word takes a tenth of a second, 4800 bytes.
struct FastAPIEndpointsTests {
    private let server: RunningSpeechServer

    init() throws {
        server = try RunningSpeechServer(engines: {
            EngineRegistry([
                VoicedEngine(
                    "kokoro",
                    ["af_bella": "en-US", "am_puck": "en-US", "bf_emma": "en-GB"],
                    speaksSounds: true
                ),
                VoicedEngine("flite", ["slt": "en-US", "espeak-ru": "ru"]),
            ])
        })
    }

    private func speak(_ fields: String) -> RunningSpeechServer.Answer {
        server.speak(#"{"response_format":"pcm","stream":false,\#(fields)}"#)
    }

    private func post(_ path: String, _ body: String) -> RunningSpeechServer.Answer {
        server.ask("POST", path, body: body)
    }

    private static let aliases = #""voice_aliases":{"slowpoke":{"voice":"af_bella","rate":0.8},"man":"verse"}"#

    /// Voices and texts, and how many tenths of a second of words are heard.
    @Test(arguments: [
        ("slowpoke", "One two.", 2.5), ("SlowPoke", "One two.", 2.5),
        ("slowpoke", "[rate:1.1] One two.", 2.2727),
        ("slowpoke", "[voice:am_puck] One two.", 2.0), ("slowpoke", "[voice:MAN] One two.", 2.0),
        ("am_puck", "[voice:slowpoke] One two.", 2.5), ("am_puck", "[voice: Slowpoke ] One two.", 2.5),
        ("slowpoke+am_puck", "One two.", 2.0),
    ])
    func `an alias has a pace that multiplies, where it speaks`(voice: String, text: String, tenths: Double) {
        let answer = speak("\"input\":\"\(text)\",\"voice\":\"\(voice)\",\(Self.aliases)")
        #expect(answer.status == 200, "\(answer.body.prefix(300))")
        #expect(abs(Double(answer.bytes.count) - tenths * 4_800) <= 16)
    }

    @Test func `aliases hold in dialogues`() {
        let answer = post(
            "/dev/dialogue",
            "{\"turns\":[{\"voice\":\"Slowpoke\",\"text\":\"One two.\"}],\"response_format\":\"pcm\",\(Self.aliases)}"
        )
        #expect(answer.status == 200 && answer.bytes.count == 12_000)
    }

    @Test(arguments: [
        "[voice:verse] One.", "[voice:af_bella(2)+am_puck] One.", "[voice:AF_BELLA] One.", "[voice:bf_lily] One.",
        "<speak><voice name='verse'>One.</voice></speak>",
    ])
    func `the voices of a text have all names that those of requests have`(text: String) {
        let answer = speak("\"input\":\"\(text)\",\"voice\":\"af_bella\"")
        #expect(answer.status == 200 && answer.bytes.count == 4_800, "\(answer.body.prefix(300))")
    }

    @Test func `a voice that nobody has is an error in a tag, and told of in SSML`() {
        for name in ["nosuch", "slt"] {
            let tag = speak("\"input\":\"[voice:\(name)] One.\",\"voice\":\"af_bella\"")
            #expect(tag.status == 400 && tag.body.contains(#""param":"input","code":"unknown_voice""#), "\(tag.body)")
        }
        #expect(speak(#""input":"[voice:am_pukc] One.""#).body.contains(#""nearest":"am_puck""#))
        let ssml = speak(#""input":"<speak><voice name='nosuch'>One.</voice></speak>""#)
        #expect(ssml.status == 200 && ssml.field("X-Mynah-Warning")?.contains("'nosuch'") == true, "\(ssml.head)")
    }

    @Test func `tags are read aloud where they are not allowed`() {
        let answer = speak(#""input":"[voice:nosuch] One.","allow_voice_tags":false"#)
        #expect(answer.status == 200 && answer.bytes.count > 4_800)
        let obeyed = speak(#""input":"[rate:0.5] One.","allow_voice_tags":true,"ssml":false"#)
        #expect(obeyed.bytes.count == 9_600 && obeyed.field("X-Mynah-Warning") == nil)
    }

    @Test func `SSML becomes tags, and the tags can be spoken`() {
        let answer = post(
            "/dev/ssml",
            #"{"text":"<speak><prosody rate='slow'>One two three.</prosody></speak>","voice":"af_bella"}"#
        )
        #expect(answer.status == 200 && answer.body == #"{"text":"[rate:0.75] One two three. [rate:1.0]"}"#)
        let subset = server.ask("GET", "/dev/ssml").body
        #expect(subset.contains(#""slow":0.75"#) && subset.contains(#""rate_range":[0.25,4"#), "\(subset)")
        #expect(post("/dev/ssml", #"{"text":"<speak>x"}"#).status == 400)
        #expect(
            speak(#""input":"[rate:0.75] One two three. [rate:1.0]","allow_voice_tags":true"#).bytes.count == 19_200
        )
    }

    @Test func `errors are told in both shapes`() {
        let missing = post("/dev/dialogue", #"{"turns":[{"text":"One."},{"voice":"af_bella"}]}"#)
        #expect(missing.status == 422 && missing.body.contains(#"{"error":{"message":"The field"#), "\(missing.body)")
        #expect(missing.body.contains(#""detail":[{"loc":["body","turns",1,"text"],"msg":"The field"#))
        #expect(missing.body.hasSuffix(#""type":"missing"}]}"#))
        let unknown = post("/dev/captioned_speech", #"{"input":"One.","voice":"nobody"}"#)
        #expect(unknown.status == 400 && unknown.body.contains(#""code":"unknown_voice""#))
        #expect(unknown.body.contains(#""detail":{"error":"validation_error","message":"There is no voice"#))
        #expect(unknown.body.hasSuffix(#""type":"invalid_request_error"}}"#))
        #expect(speak(#""voice":"af_bella""#).status == 400)
    }

    @Test func `what clients may not do is forbidden, and what they ask first is there`() {
        for (method, path) in [("POST", "/dev/unload"), ("GET", "/debug/threads"), ("GET", "/debug/storage")] {
            let answer = server.ask(method, path, body: method == "POST" ? "" : nil)
            #expect(answer.status == 403 && answer.body.contains(#""detail":{"error":"permission_denied""#))
        }
        #expect(server.ask("GET", "/v1/test").body == #"{"status":"ok"}"#)
        let page = server.ask("GET", "/web/index.html")
        #expect(page.status == 302 && page.field("Location") == "../")
    }

    @Test func `browsers are told to save what Kokoro-FastAPI has them save`() {
        #expect(speak(#""input":"One.""#).field("Content-Disposition") == "attachment; filename=speech.pcm")
        let captioned = post("/dev/captioned_speech", #"{"input":"One.","response_format":"wav"}"#)
        #expect(captioned.field("Content-Disposition") == "attachment; filename=speech.wav")
    }

    /// What is to be spoken by whom, the status and what is told.
    @Test(arguments: [
        ("həlˈO wˈɜɹld.", "af_bella", 200, ""), ("həlˈO # wˈɜɹld", "af_bella", 200, "#"),
        ("###", "af_bella", 400, "unknown_sounds"), ("...", "af_bella", 400, "unknown_sounds"),
        ("həlˈO", "slt", 400, "sounds_not_spoken"),
    ])
    func `speaks sounds, and says which are none`(sounds: String, voice: String, status: Int, told: String) {
        let answer = post("/dev/generate_from_phonemes", #"{"phonemes":"\#(sounds)","voice":"\#(voice)"}"#)
        #expect(answer.status == status, "\(answer.body.prefix(300))")
        let warning = answer.field("X-Mynah-Warning") ?? ""
        #expect(status == 200 ? warning.hasSuffix(told) : answer.body.contains(told))
    }

    @Test func `letters that are not Latin choose a voice`() {
        #expect(speak(#""input":"Привет""#).field("X-Mynah-Voice") == "espeak-ru")
        #expect(speak(#""input":"Привет, world""#).field("X-Mynah-Voice") == "af_bella")
        #expect(speak(#""input":"Привет","voice":"slt""#).field("X-Mynah-Voice") != "espeak-ru")
    }

    @Test func `audio can be downloaded again`() throws {
        let cache = SpeechCache(CacheSettings())
        let server = try RunningSpeechServer(
            cache: cache,
            engines: { EngineRegistry([StampedEngine(LoudEngine(SilentEngine()))]) }
        )
        let body = #"{"input":"One.","response_format":"wav","stream":false,"return_download_link":true}"#
        let spoken = server.speak(body)
        let path = try #require(spoken.field("X-Download-Path"))
        #expect(path.hasPrefix("/download/") && path.hasSuffix(".wav"))
        let again = server.ask("GET", "/v1\(path)?name=my%20talk.mp3")
        #expect(again.status == 200 && again.bytes == spoken.bytes)
        #expect(again.field("Content-Disposition") == "attachment; filename=\"my_talk.wav\"")
        let missing = server.ask("GET", "/v1/download/nothing.wav")
        #expect(missing.status == 404 && missing.body.contains(#""detail":{"error":"not_found""#))
        #expect(self.server.speak(body).field("X-Download-Status") == "unavailable")
    }
}
