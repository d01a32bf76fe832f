import MynahJSON

/// Writes spans as OpenTelemetry's protocol has them in JSON (OTLP 1.0, `ExportTraceServiceRequest`).
struct OTLPText {
    /// What is said of the process: `service.name` and more.
    let resource: [TraceSpan.Attribute]
    /// The version of the program.
    let version: String

    /// A request for a collector.
    func bytes(of spans: [TraceSpan]) -> [UInt8] {
        var line = JSONLine()
        line.object { line in
            line.list("resourceSpans", [spans]) { line, spans in
                line.object("resource") { $0.write(resource) }
                line.list("scopeSpans", [spans]) { line, spans in
                    line.object("scope") { line in
                        line.field("name", "mynah")
                        line.field("version", version)
                    }
                    line.list("spans", spans) { $0.write($1) }
                }
            }
        }
        return line.bytes
    }
}

extension JSONLine {
    fileprivate mutating func write(_ span: TraceSpan) {
        field("traceId", span.traceID)
        field("spanId", span.spanID)
        if let parent = span.parentID { field("parentSpanId", parent) }
        field("name", span.name)
        integer("kind", span.kind.rawValue)
        field("startTimeUnixNano", Self.nanoseconds(span.start))
        field("endTimeUnixNano", Self.nanoseconds(max(span.start, span.end)))
        write(span.attributes)
        guard let error = span.error else { return }
        object("status") { line in
            line.integer("code", 2)
            line.field("message", error)
        }
    }

    fileprivate mutating func write(_ attributes: [TraceSpan.Attribute]) {
        list("attributes", attributes) { line, attribute in
            line.field("key", attribute.name)
            line.object("value") { line in
                switch attribute.value {
                case .text(let text): line.field("stringValue", text)
                case .integer(let integer): line.field("intValue", String(integer))
                case .number(let number): line.field("doubleValue", number)
                }
            }
        }
    }

    /// 64 bits are texts in this JSON.
    private static func nanoseconds(_ seconds: Double) -> String {
        let whole = seconds.rounded(.down)
        return String(Int64(whole) * 1_000_000_000 + Int64(((seconds - whole) * 1e9).rounded(.down)))
    }
}
