import MynahHTTP
import MynahServing
import MynahTesting
import Testing

@testable import MynahServer

/// What collectors are sent.
struct OTLPTextTests {
    @Test func `is OpenTelemetry's JSON`() {
        var span = TraceSpan(
            traceID: "0af7651916cd43dd8448eb211c80319c",
            spanID: "00f067aa0ba902b7",
            parentID: "b7ad6b7169203331",
            name: "POST /v1/audio/speech",
            kind: .server,
            start: 1_700_000_000.25,
            end: 1_700_000_001.5
        )
        span.attributes = [
            .init(name: "a", value: .text("x\"y")), .init(name: "b", value: .integer(7)),
            .init(name: "c", value: .number(0.5)),
        ]
        span.error = "engine_failed"
        let text = OTLPText(resource: [.init(name: "service.name", value: .text("mynah"))], version: "1.2.3")
        let expected =
            #"{"resourceSpans":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"mynah"}}]},"#
            + #""scopeSpans":[{"scope":{"name":"mynah","version":"1.2.3"},"spans":[{"traceId":"0af7651916cd43dd8448eb211c80319c","#
            + #""spanId":"00f067aa0ba902b7","parentSpanId":"b7ad6b7169203331","name":"POST /v1/audio/speech","kind":2,"#
            + #""startTimeUnixNano":"1700000000250000000","endTimeUnixNano":"1700000001500000000","#
            + #""attributes":[{"key":"a","value":{"stringValue":"x\"y"}},{"key":"b","value":{"intValue":"7"}},"#
            + #"{"key":"c","value":{"doubleValue":0.5}}],"status":{"code":2,"message":"engine_failed"}}]}]}]}"#
        #expect(String(decoding: text.bytes(of: [span]), as: UTF8.self) == expected)
    }

    @Test func `spans hang together`() {
        var random = SeededRandom(seed: 1)
        let trace = TraceContext(HTTPFields(), using: &random)
        var facts = TracedRequest(trace: trace, method: "POST", route: "/x", began: 10, ended: 15)
        facts.ordered = 11
        facts.passages = [
            SpokenPassage(began: 12, ended: 13, characters: 5, sampleCount: 9, encodingSeconds: 0.25),
            SpokenPassage(began: 13, ended: 14, isFailed: true),
        ]
        let spans = RequestSpans(facts: facts, epoch: 1_000).spans(using: &random)
        #expect(spans.map(\.name) == ["POST /x", "queue", "passage", "encode", "passage"])
        #expect(spans.map(\.start) == [1_010, 1_011, 1_012, 1_012.75, 1_013])
        #expect(spans.map(\.end) == [1_015, 1_012, 1_013, 1_013, 1_014])
        let root = trace.spanID
        #expect(spans.map(\.parentID) == [nil, root, root, spans[2].spanID, root])
        #expect(Set(spans.map(\.spanID)).count == 5 && spans.allSatisfy { $0.traceID == trace.traceID })
        #expect(spans.map { $0.error != nil } == [false, false, false, false, true])
    }
}
