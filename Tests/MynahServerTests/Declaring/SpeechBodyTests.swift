import MynahAudio
import MynahCodecs
import MynahHTTP
import MynahJSON
import MynahSynthesis
import Testing

@testable import MynahServer

@Suite struct SpeechBodyTests {
    private func read(_ json: String) throws -> (SpeechBody, RequestReading) {
        var reading = RequestReading()
        return (try SpeechBody(JSONReader.read(Array(json.utf8)), &reading), reading)
    }

    @Test func `takes OpenAI's fields and ours`() throws {
        let (body, reading) = try read(
            #"{"model":"tts-1","input":"Hi","voice":{"id":"nova"},"response_format":"OPUS","speed":1.5,"stream_format":"sse","#
                + #""sample_rate":16000.0,"bit_rate":"32k","silence":{"start":0.5},"lexicon":{"GPT":"gee pee tee"},"seed":null}"#
        )
        #expect(body.voice?.text == "nova" && body.format == .opus && body.speed == Speed(1.5))
        #expect(body.streamFormat == .sse && body.sampleRate?.hertz == 16_000 && body.bitRate?.bitsPerSecond == 32_000)
        #expect(body.silence.start?.duration == .milliseconds(500) && body.lexicon?.text == "GPT = gee pee tee")
        #expect(reading.warnings.isEmpty && body.seed == nil)
    }

    @Test func `takes numbers, and whether something is so, as texts too`() throws {
        let (body, reading) = try read(
            #"{"input":"5","speed":"1.5","stream":"true","normalize":"false","sample_rate":"16000","seed":"7"}"#
        )
        #expect(body.input == "5" && body.speed == Speed(1.5) && body.streams == true && !body.normalize)
        #expect(body.sampleRate?.hertz == 16_000 && body.seed == 7 && reading.warnings.isEmpty)
    }

    /// What is wrong: the request, the code, the field and what is told of it.
    static let mistakes: [(String, String, String?, String)] = [
        ("[]", "wrong_type", nil, "The request must be an object."),
        ("{}", "missing_field", "input", "The field 'input' is missing. What to say."),
        (#"{"input":5}"#, "wrong_type", "input", "The field 'input' must be a text."),
        (#"{"input":"x","speed":9}"#, "value_not_allowed", "speed", "The field 'speed' must be 0.25 to 4."),
        (#"{"input":"x","speed":"fast"}"#, "wrong_type", "speed", "The field 'speed' must be a number."),
        (#"{"input":"x","speed":" 2"}"#, "wrong_type", "speed", "The field 'speed' must be a number."),
        (#"{"input":"x","stream":"yes"}"#, "wrong_type", "stream", "The field 'stream' must be true or false."),
        (#"{"input":"x","sample_rate":1}"#, "value_not_allowed", "sample_rate", "must be 8000 to 48000."),
        (#"{"input":"x","response_format":"mp4a"}"#, "value_not_allowed", "response_format", "cannot be 'mp4a'."),
        (#"{"input":"x","silence":{"end":-1}}"#, "value_not_allowed", "silence.end", "must be 0 to 60."),
        (#"{"input":"x","voice":{"name":"y"}}"#, "missing_field", "voice.id", "The field 'voice.id' is missing."),
        (#"{"input":"x","lexicon":{"a\nb":"c"}}"#, "wrong_type", "lexicon.a\nb", "must be one line, and not empty."),
        (
            #"{"input":"x","language":"!"}"#, "value_not_allowed", "language",
            "must be a language tag such as en-GB, or auto."
        ),
    ]

    @Test(arguments: mistakes)
    func `names the field that is wrong, and what it can be`(
        json: String,
        code: String,
        field: String?,
        message: String
    ) throws {
        let error = #expect(throws: APIError.self) { try read(json) }
        #expect(error?.code == code && error?.parameter == field)
        #expect(error?.message.hasSuffix(message) == true || error?.message.contains(message) == true)
        #expect(error?.status == .badRequest)
    }

    @Test func `tells of fields that mean nothing, and of the nearest that do`() throws {
        let (_, reading) = try read(#"{"input":"x","sped":2,"silence":{"stop":1},"download_format":"mp3"}"#)
        #expect(reading.unknown == ["silence.stop", "sped"])
        #expect(reading.refusal?.parameter == "silence.stop" && reading.refusal?.code == "unknown_field")
        #expect(reading.refusal?.allowed == ["start", "end", "sentence", "paragraph"])
        #expect(reading.warnings.contains { $0.contains("'sped'") && $0.contains("Did you mean 'speed'?") })
        #expect(reading.warnings.contains { $0.contains("'download_format' has no effect") })
    }

    @Test func `says what is allowed to programs too`() throws {
        let error = #expect(throws: APIError.self) { try read(#"{"input":"x","response_format":"mp33"}"#) }
        #expect(error?.nearest == "mp3" && error?.allowed.contains("flac") == true)
        let text = String(decoding: error?.json ?? [], as: UTF8.self)
        #expect(text.hasPrefix(#"{"error":{"message":"The field"#) && text.contains(#""type":"invalid_request_error""#))
    }
}
