import MynahHTTP
import MynahTesting
import Testing

@testable import MynahServer

@Suite struct TraceContextTests {
    private func trace(_ fields: [(String, String)]) -> TraceContext {
        var random = SeededRandom(seed: 7)
        var all = HTTPFields()
        for (name, value) in fields { all.append(name, value) }
        return TraceContext(all, using: &random)
    }

    private static let parent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"

    @Test func `goes on with the caller's trace`() {
        let trace = trace([("traceparent", Self.parent), ("X-Request-Id", "abc-1")])
        #expect(trace.traceID == "4bf92f3577b34da6a3ce929d0e0e4736" && trace.parentID == "00f067aa0ba902b7")
        #expect(trace.isSampled && trace.requestID == "abc-1" && trace.spanID != trace.parentID)
        #expect(trace.traceparent == "00-\(trace.traceID)-\(trace.spanID)-01")
        var fields = HTTPFields()
        trace.add(to: &fields)
        #expect(fields["X-Request-Id"] == "abc-1" && fields["traceresponse"] == trace.traceparent)
    }

    @Test(arguments: [
        "", "00", parent.uppercased(), "ff" + parent.dropFirst(2), parent + "-x",
        "00-" + String(repeating: "0", count: 32)
            + "-00f067aa0ba902b7-01", "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
        "00-4bf-00f067aa0ba902b7-01",
    ])
    func `begins a trace where the caller's cannot be read`(text: String) {
        let trace = trace([("traceparent", text)])
        #expect(trace.parentID == nil && trace.traceID.count == 32 && trace.spanID.count == 16 && !trace.isTold)
    }

    @Test(arguments: ["", "a b", String(repeating: "x", count: 129), "\"quoted\"", "é"])
    func `names a request itself where the caller's name could do harm`(name: String) {
        #expect(trace([("X-Request-Id", name)]).requestID.hasPrefix("req_"))
    }
}
