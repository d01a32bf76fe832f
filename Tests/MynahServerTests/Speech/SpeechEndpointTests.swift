import MynahHTTP
import MynahJSON
import MynahServing
import MynahSynthesis
import MynahTesting
import Testing

@testable import MynahServer

@Suite struct SpeechEndpointTests {
    @Test func `streams bytes as they are made, or gives all with their length`() throws {
        let server = try RunningSpeechServer()
        let body = #"{"input":"One two three.","voice":"silent","response_format":"pcm","stream":"#
        let streamed = server.speak(body + "true}")
        let whole = server.speak(body + "false}")
        #expect(streamed.status == 200 && streamed.field("Transfer-Encoding") == "chunked")
        #expect(whole.status == 200 && whole.field("Content-Length") == "\(whole.bytes.count)")
        #expect(streamed.bytes == whole.bytes && whole.bytes.count == 3 * 2 * 2_400)
        #expect(whole.field("Content-Type") == "audio/pcm" && whole.field("X-TTS-Engine") == "silent")
    }

    /// What is heard, at which times, of "One two. Three": each word takes a tenth of a second.
    @Test func `tells when each word is heard, in the caller's own units`() throws {
        let server = try RunningSpeechServer()
        let body = #"{"input":"🦜 Öne two.","voice":"silent","response_format":"pcm","stream":false,"#
        let answer = server.speak(body + #""timestamps":"word","span_units":"utf16"}"#)
        #expect(answer.body.contains(#"{"text":"Öne","span":[3,6],"start":0,"end":0.1}"#), "\(answer.body.suffix(200))")
        #expect(answer.body.contains(#"{"text":"two","span":[7,10],"start":0.1,"end":0.2}"#))
        #expect(answer.body.contains(#""duration":0.2"#))
        let bytes = server.speak(body + #""timestamps":"word"}"#)
        #expect(bytes.body.contains(#"{"text":"Öne","span":[5,9]"#))
    }

    @Test func `streams lines with audio and times`() throws {
        let server = try RunningSpeechServer()
        let answer = server.speak(
            #"{"input":"One. Two.","voice":"silent","response_format":"pcm","timestamps":"sentence"}"#
        )
        #expect(answer.field("Content-Type") == "application/x-ndjson")
        let lines = try answer.body.split(separator: "\n").map { try JSONReader.read(Array($0.utf8)) }
        #expect(!lines.isEmpty && answer.body.contains(#""text":"One.""#) && answer.body.contains(#""text":"Two.""#))
    }

    @Test func `sends OpenAI's events`() throws {
        let answer = try RunningSpeechServer().speak(
            #"{"input":"One two three.","voice":"silent","response_format":"pcm","stream_format":"sse"}"#
        )
        #expect(answer.field("Content-Type") == "text/event-stream; charset=utf-8")
        let events = answer.body.split(separator: "\n\n").map { $0.dropFirst(6) }
        #expect(events.dropLast().allSatisfy { $0.hasPrefix(#"{"type":"speech.audio.delta","audio":""#) })
        #expect(
            events.last?.hasPrefix(#"{"type":"speech.audio.done","usage":{"input_tokens":4,"output_tokens":6,"#) == true
        )
        let sound = events.dropLast().compactMap { Base64.bytes($0.dropFirst(38).dropLast(2)) }.reduce(0) {
            $0 + $1.count
        }
        #expect(sound == 3 * 2 * 2_400)
    }

    @Test func `gives captions alone to who accepts nothing else`() throws {
        let server = try RunningSpeechServer()
        let answer = server.speak(#"{"input":"One, two.","voice":"silent"}"#, ["Accept: text/vtt"])
        #expect(answer.body == "WEBVTT\n\n00:00:00.000 --> 00:00:00.200\nOne, two.\n")
        #expect(
            server.speak(#"{"input":"One."}"#, ["Accept: application/x-subrip"]).body.hasPrefix("1\n00:00:00,000 --> ")
        )
        #expect(server.speak(#"{"input":"One."}"#, ["Accept: */*"]).field("Content-Type") == "audio/mpeg")
    }

    @Test func `is silent where it was asked to be`() throws {
        let answer = try RunningSpeechServer().speak(
            #"{"input":"One.","voice":"silent","response_format":"pcm","silence":{"start":0.5,"end":0.25},"stream":false}"#
        )
        #expect(answer.bytes.count == (12_000 + 2_400 + 6_000) * 2)
    }

    @Test func `warns of what has no effect, and of who speaks for another`() throws {
        let answer = try RunningSpeechServer().speak(
            #"{"input":"One.","voice":"nova","extra":{},"instructions":"sing"}"#
        )
        let warnings = answer.head.split(separator: "\r\n").filter { $0.hasPrefix("X-Mynah-Warning: ") }
        #expect(warnings.count == 3, "\(warnings)")
    }

    @Test(arguments: [
        (#""stream_format":"sse","timestamps":"word""#, "'stream_format'"),
        (#""stream_format":"sse","stream":false"#, "'stream'"),
        (#""span_units":"utf16""#, "'span_units'"), (#""sample_rate":12345"#, "12345"),
    ])
    func `warns of wishes that do not go together`(wishes: String, word: String) throws {
        let answer = try RunningSpeechServer().speak(#"{"input":"One.","voice":"silent",\#(wishes)}"#)
        #expect(answer.status == 200 && answer.field("X-Mynah-Warning")?.contains(word) == true, "\(answer.head)")
    }

    @Test(arguments: ["true", "false"])
    func `warns of a manner that the voice cannot follow, each time`(streamed: String) throws {
        let server = try RunningSpeechServer()
        for _ in 0..<2 {
            let answer = server.speak(
                #"{"input":"One.","voice":"silent","instructions":"whisper","stream":\#(streamed)}"#
            )
            #expect(answer.field("X-Mynah-Warning")?.contains("whispered") == true, "\(answer.head)")
        }
    }

    @Test func `speaks silence where the volume is nought`() throws {
        let answer = try RunningSpeechServer().speak(
            #"{"input":"One.","voice":"silent","volume":0,"response_format":"pcm","stream":false}"#
        )
        #expect(
            answer.status == 200 && answer.bytes.count == 4_800 && answer.bytes.allSatisfy { $0 == 0 || $0 == 0xFF }
        )
    }

    @Test func `fails with a status of its own where an engine fails at once`() throws {
        let server = try RunningSpeechServer(engines: {
            .init([FailingEngine(SilentEngine()) { _ in SynthesisError(.engineFailed, "It broke.") }])
        })
        let answer = server.speak(#"{"input":"One.","voice":"silent"}"#)
        #expect(answer.status >= 500 && answer.body.contains(#""type":"server_error""#), "\(answer.body)")
    }
}
