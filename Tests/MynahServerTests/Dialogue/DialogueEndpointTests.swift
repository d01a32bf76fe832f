import MynahAudio
import MynahServing
import MynahSynthesis
import MynahTesting
import Testing

@testable import MynahServer

/// Dialogues, asked of a server that runs. Each word takes a tenth of a second.
struct DialogueEndpointTests {
    private let server: RunningSpeechServer

    init() throws { server = try RunningSpeechServer() }

    private func ask(_ body: String, _ fields: [String] = [], path: String = "/v1/audio/dialogue")
        -> RunningSpeechServer.Answer
    {
        server.ask("POST", path, fields, body: body)
    }

    private static func turns(_ second: String = "") -> String {
        #""turns":[{"voice":"silent","text":"One two."},{"voice":"silent","text":"Three four."\#(second)}]"#
    }

    /// What the second turn says of when it begins, and the samples of the whole.
    @Test(arguments: [
        ("", 0.75), (#","pause":0"#, 0.4), (#","pause":1"#, 1.4), (#","overlap":0.1"#, 0.3), (#","overlap":5"#, 0.2),
    ])
    func `is as long as its turns and pauses, less what is heard at once`(second: String, seconds: Double) {
        for stream in ["true", "false"] {
            let answer = ask("{\(Self.turns(second)),\"response_format\":\"pcm\",\"stream\":\(stream)}")
            #expect(
                answer.status == 200 && answer.bytes.count == Int((seconds * 48_000).rounded()),
                "\(answer.body.prefix(200))"
            )
        }
    }

    @Test(arguments: [
        (#"{"start":0.5}"#, 1.25), (#"{"end":0.25}"#, 1.0), (#"{"start":0.5,"end":0.25,"sentence":2}"#, 1.5),
    ])
    func `is silent at its own ends, not at those of its turns`(silence: String, seconds: Double) {
        let answer = ask("{\(Self.turns()),\"response_format\":\"pcm\",\"silence\":\(silence)}")
        #expect(answer.status == 200 && answer.bytes.count == Int((seconds * 48_000).rounded()))
    }

    @Test func `a dialogue without overlaps is its turns, bit for bit`() {
        let alone = server.speak(#"{"input":"One two.","voice":"silent","response_format":"pcm"}"#).bytes
        let whole = ask("{\(Self.turns(#","pause":0.5"#)),\"response_format\":\"pcm\"}").bytes
        #expect(Array(whole.prefix(alone.count)) == alone)
        #expect(whole.dropFirst(alone.count).prefix(24_000).allSatisfy { $0 == 0 })
        #expect(Array(whole.suffix(alone.count)) == alone)
    }

    @Test func `two voices at once do not clip`() {
        let answer = ask("{\(Self.turns(#","overlap":0.2"#)),\"response_format\":\"pcm\"}")
        let samples = stride(from: 0, to: answer.bytes.count - 1, by: 2).map { index in
            Int16(bitPattern: UInt16(answer.bytes[index]) | UInt16(answer.bytes[index + 1]) << 8)
        }
        let loudest = samples.map { abs(Int($0)) }.max() ?? 0
        #expect(loudest > 24_000 && loudest < 29_600)
    }

    @Test func `tells times with turns, and spans in their texts`() {
        let body =
            #"{"voices":{"A":"silent"},"script":"A: 🦜 One.\nA: Two","response_format":"pcm","timestamps":"word","stream":false"#
        let answer = ask(body + #","span_units":"utf16"}"#)
        #expect(
            answer.body.contains(#"{"turn":0,"text":"One","span":[3,6],"start":0,"end":0.1}"#),
            "\(answer.body.suffix(300))"
        )
        #expect(answer.body.contains(#"{"turn":1,"text":"Two","span":[0,3],"start":0.45,"end":0.55}"#))
        #expect(answer.body.contains(#""duration":0.55"#))
        let lines = ask("{\(Self.turns()),\"response_format\":\"pcm\",\"timestamps\":\"word\"}")
        #expect(
            lines.field("Content-Type") == "application/x-ndjson" && lines.body.contains(#""turn":1,"text":"four""#)
        )
    }

    @Test func `names speakers in captions`() {
        let body = #"{"voices":{"Al <1>":"silent","Bo":"silent"},"script":"Al <1>: One.\nBo: Two.","pause":0}"#
        #expect(
            ask(body, ["Accept: text/vtt"]).body
                == "WEBVTT\n\n00:00:00.000 --> 00:00:00.100\n<v Al &lt;1&gt;>One.\n\n00:00:00.100 --> 00:00:00.200\n<v Bo>Two.\n"
        )
        #expect(
            ask(body, ["Accept: application/x-subrip"]).body
                == "1\n00:00:00,000 --> 00:00:00,100\nAl <1>: One.\n\n2\n00:00:00,100 --> 00:00:00,200\nBo: Two.\n"
        )
    }

    @Test func `sends OpenAI's events`() {
        let answer = ask("{\(Self.turns()),\"response_format\":\"pcm\",\"stream_format\":\"sse\"}")
        #expect(answer.field("Content-Type") == "text/event-stream; charset=utf-8")
        #expect(
            answer.body.contains(#""type":"speech.audio.delta""#)
                && answer.body.contains(#""type":"speech.audio.done""#)
        )
    }

    @Test(arguments: ["wav", "mp3", "opus", "flac", "ogg"])
    func `comes in any format`(format: String) {
        for stream in ["true", "false"] {
            let answer = ask("{\(Self.turns()),\"response_format\":\"\(format)\",\"stream\":\(stream)}")
            #expect(answer.status == 200 && answer.bytes.count > 100)
        }
        let whole = ask("{\(Self.turns()),\"response_format\":\"wav\",\"stream\":false}").bytes
        #expect(whole.count == 44 + 36_000 && whole[40] == 0xA0 && whole[41] == 0x8C)
    }

    /// What `examples/…/test_dialogue` of Kokoro-FastAPI sends.
    @Test func `answers Kokoro-FastAPI's clients`() {
        let answer = ask(
            #"{"model":"kokoro","inputs":[{"voice_id":"silent","text":"One."},{"voice":"silent","text":"Two."}],"#
                + #""pause_between_turns":0.4,"response_format":"pcm","lang_code":"a","volume_multiplier":1.0,"#
                + #""normalization_options":{"normalize":true},"return_download_link":false,"stream":true}"#,
            path: "/dev/dialogue"
        )
        #expect(answer.status == 200 && answer.bytes.count == Int(0.6 * 48_000))
    }

    @Test func `has no pause of its own where Kokoro-FastAPI's clients ask`() {
        let body = "{\(Self.turns()),\"response_format\":\"pcm\"}"
        #expect(ask(body, path: "/dev/dialogue").bytes.count == Int(0.4 * 48_000))
        #expect(ask(body).bytes.count == Int(0.75 * 48_000))
    }

    static let refusals = [
        ("{}", "missing_field", "turns"), (#"{"turns":[]}"#, "missing_field", "turns"),
        (#"{"turns":[{"voice":"silent"}]}"#, "missing_field", "turns[0].text"),
        (#"{"turns":[{"text":"x"}],"script":"x"}"#, "conflicting_fields", "script"),
        (#"{"turns":[{"text":"x","overlap":1}]}"#, "value_not_allowed", "turns[0].overlap"),
        (#"{"turns":[{"text":"x"},{"text":"y","overlap":11}]}"#, "value_not_allowed", "turns[1].overlap"),
        (#"{"turns":[{"text":"x"},{"text":"y","overlap":1,"pause":1}]}"#, "conflicting_fields", "turns[1].overlap"),
        (#"{"turns":[{"text":"x"},{"text":" "}]}"#, "nothing_to_say", "turns[1].text"),
        (#"{"turns":[{"text":"x"},{"text":"y","voice":"nobody"}]}"#, "unknown_voice", "turns[1].voice"),
        (#"{"turns":[{"text":"x","speaker":"Al"}],"voices":{"Ala":"silent"}}"#, "unknown_speaker", "turns[0].speaker"),
        (#"{"turns":[{"text":"...","voice":"silent"}]}"#, "nothing_to_say", "turns[0].text"),
        (#"{"script":"x","voices":{"A":"silent"}}"#, "unknown_speaker", "script"),
        (#"{"script":"  ","voices":{"A":"silent"}}"#, "nothing_to_say", "script"),
    ]

    @Test(arguments: refusals)
    func `says what is wrong, and with which turn`(body: String, code: String, parameter: String) {
        let answer = ask(body)
        #expect(answer.status == 400 && answer.body.contains(#""code":"\#(code)""#), "\(answer.body)")
        #expect(answer.body.contains(#""param":"\#(parameter)""#), "\(answer.body)")
    }

    @Test func `holds dialogues to a length`() throws {
        let server = try RunningSpeechServer { ($0.limits.turns, $0.limits.text) = (2, 10) }
        func code(_ turns: [String]) -> Int {
            let list = turns.map { "{\"voice\":\"silent\",\"text\":\"\($0)\"}" }.joined(separator: ",")
            return server.ask("POST", "/v1/audio/dialogue", body: "{\"turns\":[\(list)]}").status
        }
        #expect(code(["One.", "Two."]) == 200)
        #expect(code(["a", "b", "c"]) == 413)
        #expect(code(["12345", "678901"]) == 413)
    }

    @Test func `joins engines of different rates`() throws {
        let server = try RunningSpeechServer {
            _ in
        } engines: {
            EngineRegistry([
                LoudEngine(SilentEngine()),
                RenamedEngine(LoudEngine(SilentEngine(sampleRate: SampleRate(hertz: 16_000)!))),
            ])
        }
        let body =
            #"{"turns":[{"voice":"silent","text":"One two."},{"voice":"other","text":"One two."}],"pause":0,"sample_rate":48000,"response_format":"pcm"}"#
        #expect(server.ask("POST", "/v1/audio/dialogue", body: body).bytes.count == 2 * 19_200)
    }
}

/// Another engine, whose voice has another name.
private struct RenamedEngine: SpeechEngine {
    private var base: LoudEngine<SilentEngine>
    private static let voice = Voice.Name("other")!

    init(_ base: LoudEngine<SilentEngine>) { self.base = base }

    var name: EngineName { EngineName("other") }
    var sampleRate: SampleRate { base.sampleRate }

    mutating func voices() throws(SynthesisError) -> [Voice] {
        try base.voices().map {
            Voice(name: Self.voice, title: "Other", languages: $0.languages, gender: $0.gender, engine: name)
        }
    }

    mutating func speak<Sink: SpeechSink>(
        _ passage: Passage,
        into sink: inout Sink,
        cancellation: Cancellation
    ) throws(SynthesisError) {
        let own = Passage(
            sentences: passage.sentences,
            span: passage.span,
            voice: SilentEngine.voice,
            language: passage.language
        )
        try base.speak(own, into: &sink, cancellation: cancellation)
    }
}
