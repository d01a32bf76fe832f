import MynahHTTP

/// Where traces go and how, as OpenTelemetry's environment variables say.
package struct TraceSettings: Sendable {
    /// Where spans are sent.
    let url: HTTPURL
    /// What is said beside them.
    let fields: HTTPFields
    /// What is said of this process.
    let resource: [TraceSpan.Attribute]
    /// Which traces are recorded.
    let sampler: TraceSampler
    /// The most spans that wait.
    let mostWaiting: Int
    /// The most that are sent at a time.
    let batch: Int
    /// How many seconds they wait for others.
    let delay: Double
    /// How many seconds sending may take.
    let timeout: Double

    /// Reads the variables; `nil` where they name no place to send traces to, or say that there are to be none.
    ///
    /// Throws `.badFile` where that place cannot be used; other values that are wrong are left out of account, as OpenTelemetry asks.
    package init?(environment: [String: String]) throws(AccessFault) {
        func value(_ name: String) -> String? { environment["OTEL_" + name].flatMap { $0.isEmpty ? nil : $0 } }
        func own(_ name: String) -> String? { value("EXPORTER_OTLP_TRACES_" + name) ?? value("EXPORTER_OTLP_" + name) }
        guard value("SDK_DISABLED")?.lowercased() != "true", value("TRACES_EXPORTER") ?? "otlp" == "otlp",
            let url = try Self.address(
                whole: value("EXPORTER_OTLP_TRACES_ENDPOINT"),
                base: value("EXPORTER_OTLP_ENDPOINT")
            )
        else { return nil }
        // JSON is sent; collectors take it wherever they take protobuf over HTTP.
        guard own("PROTOCOL") != "grpc" else {
            throw AccessFault(
                .badFile,
                "Traces are sent over HTTP alone. Set OTEL_EXPORTER_OTLP_PROTOCOL to http/json."
            )
        }
        self.url = url
        fields = Self.fields(own("HEADERS"))
        var resource = Self.pairs(value("RESOURCE_ATTRIBUTES"))
        let named = resource.last { $0.name == "service.name" }?.value
        resource.removeAll { $0.name == "service.name" }
        resource.append(("service.name", value("SERVICE_NAME") ?? named ?? "mynah"))
        self.resource = resource.map { TraceSpan.Attribute(name: $0.name, value: .text($0.value)) }
        sampler = value("TRACES_SAMPLER").flatMap { TraceSampler($0, argument: value("TRACES_SAMPLER_ARG")) } ?? .usual
        mostWaiting = Self.number(value("BSP_MAX_QUEUE_SIZE"), in: 1...100_000) ?? 2_048
        batch = min(Self.number(value("BSP_MAX_EXPORT_BATCH_SIZE"), in: 1...100_000) ?? 512, mostWaiting)
        delay = Double(Self.number(value("BSP_SCHEDULE_DELAY"), in: 0...600_000) ?? 5_000) / 1_000
        timeout = Double(Self.number(own("TIMEOUT"), in: 1...600_000) ?? 10_000) / 1_000
    }

    /// Whether a trace is recorded.
    func records(_ trace: TraceContext) -> Bool { sampler.records(trace) }

    private static func address(whole: String?, base: String?) throws(AccessFault) -> HTTPURL? {
        do throws(HTTPError) {
            if let whole { return try HTTPURL(whole) }
            return try base.map { base throws(HTTPError) in try HTTPURL(base).appending("v1/traces") }
        } catch {
            throw AccessFault(.badFile, "Traces cannot be sent there: \(error.message)")
        }
    }

    private static func number(_ text: String?, in range: ClosedRange<Int>) -> Int? {
        text.flatMap { Int($0) }.flatMap { range.contains($0) ? $0 : nil }
    }

    private static func fields(_ text: String?) -> HTTPFields {
        var fields = HTTPFields()
        for (name, value) in pairs(text) where !value.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
            let isToken = name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: ":") }
            if isToken { fields.append(name, value) }
        }
        return fields
    }

    /// `name=value,name=value`, values with percent signs.
    private static func pairs(_ text: String?) -> [(name: String, value: String)] {
        (text ?? "").split(separator: ",").compactMap { pair in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2 else { return nil }
            let (name, value) = (parts[0].filter { $0 != " " }, trimmed(parts[1]))
            return name.isEmpty ? nil : (name, PercentEscapes.decoded(value.utf8) ?? value)
        }
    }

    private static func trimmed(_ text: Substring) -> String {
        String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
