import MynahHTTP
import Testing

@testable import MynahServer

/// OpenTelemetry's environment variables.
struct TraceSettingsTests {
    private static let base = ["OTEL_EXPORTER_OTLP_ENDPOINT": "http://127.0.0.1:4318"]

    private func settings(_ more: [String: String]) throws -> TraceSettings? {
        try TraceSettings(environment: Self.base.merging(more) { $1 })
    }

    @Test func `say where traces go`() throws {
        #expect(try settings([:])?.url.description == "http://127.0.0.1:4318/v1/traces")
        let own = ["OTEL_EXPORTER_OTLP_TRACES_ENDPOINT": "https://traces.example/in"]
        #expect(try settings(own)?.url.description == "https://traces.example/in")
        #expect(try TraceSettings(environment: own) != nil)
    }

    @Test(arguments: [
        ["OTEL_SDK_DISABLED": "true"], ["OTEL_TRACES_EXPORTER": "none"], ["OTEL_EXPORTER_OTLP_ENDPOINT": ""],
    ])
    func `say that there are to be none`(more: [String: String]) throws {
        #expect(try settings(more) == nil)
    }

    @Test(arguments: [["OTEL_EXPORTER_OTLP_ENDPOINT": "nowhere at all"], ["OTEL_EXPORTER_OTLP_PROTOCOL": "grpc"]])
    func `say where traces cannot go`(more: [String: String]) {
        #expect(throws: AccessFault.self) { try settings(more) }
    }

    @Test func `say who sends, with what, and how much at a time`() throws {
        let found = try settings([
            "OTEL_EXPORTER_OTLP_HEADERS": "x-key=a%20b, bad name:=x,empty", "OTEL_SERVICE_NAME": "tts",
            "OTEL_RESOURCE_ATTRIBUTES": "service.name=other,region=eu", "OTEL_BSP_MAX_QUEUE_SIZE": "10",
            "OTEL_BSP_SCHEDULE_DELAY": "250", "OTEL_EXPORTER_OTLP_TRACES_TIMEOUT": "1500",
            "OTEL_BSP_MAX_EXPORT_BATCH_SIZE": "x",
        ])
        let settings = try #require(found)
        #expect(settings.fields.all.map { "\($0.name)=\($0.value)" } == ["x-key=a b"])
        let resource = [("region", "eu"), ("service.name", "tts")].map {
            TraceSpan.Attribute(name: $0, value: .text($1))
        }
        #expect(settings.resource == resource)
        #expect(settings.mostWaiting == 10 && settings.batch == 10)
        #expect(settings.delay == 0.25 && settings.timeout == 1.5)
    }

    /// Samplers, and whether they record a trace that begins here, one that the caller records, and one that it does not.
    @Test(arguments: [
        ("", "", [true, true, false]), ("always_on", "", [true, true, true]),
        ("always_off", "", [false, false, false]),
        ("parentbased_always_off", "", [false, true, false]), ("traceidratio", "0.5", [true, true, true]),
        ("traceidratio", "0.1", [false, false, false]), ("parentbased_traceidratio", "0.1", [false, true, false]),
        ("traceidratio", "2", [true, true, false]), ("odd", "", [true, true, false]),
    ])
    func `say which traces are recorded`(name: String, argument: String, expected: [Bool]) throws {
        let found = try settings(["OTEL_TRACES_SAMPLER": name, "OTEL_TRACES_SAMPLER_ARG": argument])
        let settings = try #require(found)
        let id = "0af7651916cd43dd" + "8040000000000000"
        let recorded = ["", "-01", "-00"].map { flags in
            var fields = HTTPFields()
            if !flags.isEmpty { fields.append("traceparent", "00-\(id)-00f067aa0ba902b7\(flags)") }
            var chance = FixedChance()
            return settings.records(TraceContext(fields, using: &chance))
        }
        #expect(recorded == expected)
    }
}

/// Gives the bytes of a trace whose number is at a quarter of all.
private struct FixedChance: RandomNumberGenerator {
    // Kept, as ThreadSanitizer takes two empty values for one.
    private var number: UInt64 = 0x0404_0404_0404_0404

    mutating func next() -> UInt64 { number }
}
