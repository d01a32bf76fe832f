import MynahTesting
import MynahWire
import Testing

struct EspeakMessagesTests {
    static let requests: [EspeakRequest] = [
        .voices, .cancel, .speak(EspeakUtterance(voice: "gmw/de+f3", wordsPerMinute: 175, text: "Größe 😀")),
        .speak(EspeakUtterance(voice: "", wordsPerMinute: .max, text: "")),
        .transcribe(EspeakTranscription(voice: "gmw/de", texts: ["Größe", ""])),
        .transcribe(EspeakTranscription(voice: "", texts: [])),
    ]

    static let replies: [EspeakReply] = [
        .ready(version: "1.51", sampleRate: 22_050),
        .voices(
            [EspeakVoice(identifier: "gmw/en-US", title: "English", languages: ["en-us", "en"], gender: .male)],
            variants: [EspeakVoice(identifier: "!v/f3", title: "female3", languages: [], gender: .female)]
        ),
        .samples([.min, -1, 0, 1, .max]), .samples([]),
        .mark(EspeakMark(kind: .word, character: 3, count: 5, sample: 22_050)),
        .mark(EspeakMark(kind: .phoneme("aɪ"), character: 3, count: 0, sample: .max)),
        .mark(EspeakMark(kind: .pause, character: 0, count: 0, sample: 0)),
        .done, .transcribed(["ɡrˈøːsə", ""]), .transcribed([]), .failed(.dataMissing, "It is missing."),
        .failed(.unknownVoice, ""), .failed(.failed, "No."),
    ]

    @Test(arguments: requests)
    func `reads back every request`(request: EspeakRequest) throws {
        #expect(try EspeakRequest(request.frame) == request)
    }

    @Test(arguments: replies)
    func `reads back every reply`(reply: EspeakReply) throws {
        #expect(try EspeakReply(reply.frame) == reply)
    }

    @Test(arguments: replies)
    func `refuses every reply that is cut off or too long`(reply: EspeakReply) {
        let frame = reply.frame
        for length in 0..<frame.payload.count {
            let cut = Frame(kind: frame.kind, payload: Array(frame.payload.prefix(length)))
            #expect(throws: WireError.self) { try EspeakReply(cut) }
        }
        let long = Frame(kind: frame.kind, payload: frame.payload + [0])
        #expect(throws: WireError(.trailingBytes, "1 bytes are left behind the message's end.")) {
            try EspeakReply(long)
        }
    }

    @Test func `refuses kinds that it does not know`() {
        #expect(throws: WireError(.unknownValue, "9 is no request.")) { try EspeakRequest(Frame(kind: 9)) }
        #expect(throws: WireError(.unknownValue, "9 is no reply.")) { try EspeakReply(Frame(kind: 9)) }
    }

    @Test func `takes hostile messages without a trap`() {
        var random = SeededRandom(seed: 7)
        for _ in 0..<FuzzRounds.count(usual: 200) {
            for frame in Self.replies.map(\.frame) + Self.requests.map(\.frame) where !frame.payload.isEmpty {
                var payload = frame.payload
                for _ in 0..<Int.random(in: 1...4, using: &random) {
                    payload[Int.random(in: payload.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
                }
                let mutated = Frame(kind: UInt8.random(in: 0...8, using: &random), payload: payload)
                if let reply = try? EspeakReply(mutated) { #expect((try? EspeakReply(reply.frame)) == reply) }
                if let request = try? EspeakRequest(mutated) { #expect((try? EspeakRequest(request.frame)) == request) }
            }
        }
    }
}
