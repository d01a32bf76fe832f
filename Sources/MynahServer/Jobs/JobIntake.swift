import MynahHTTP
import MynahJSON
import MynahServing
import MynahText
import MynahThreads

/// Reads what comes as a job, on a thread of its own, as it may be megabytes: JSON, a form with a file, or the bare text.
actor JobIntake {
    private let lane = LaneThread()

    nonisolated var unownedExecutor: UnownedSerialExecutor { lane.asUnownedSerialExecutor() }

    /// A request that was read.
    struct Reading: Sendable {
        /// What it asks for.
        let body: SpeechBody
        /// The same as JSON, to be read again after a restart.
        let json: [UInt8]
        /// What is odd about it.
        let warnings: [String]
    }

    /// Reads a request. Throws what is wrong with it.
    func read(_ bytes: [UInt8], of request: ServerRequest) throws(APIError) -> Reading {
        try BodyCoding.check(request)
        let json = try Self.value(bytes, of: request)
        var reading = RequestReading()
        let body = try SpeechBody(json, &reading)
        let isStrict = try Strictness.isAsked(in: request.query) || body.strict
        if let refusal = reading.refusal, isStrict { throw refusal }
        var line = JSONLine()
        line.value(json)
        return Reading(body: body, json: line.bytes, warnings: reading.warnings + Self.idle(body))
    }

    /// Reads a request that was kept.
    func read(kept bytes: [UInt8]) throws(APIError) -> SpeechBody {
        var reading = RequestReading()
        return try SpeechBody(JSONBody.value(of: bytes), &reading)
    }

    /// What is said of fields that do nothing for a job.
    private static func idle(_ body: SpeechBody) -> [String] {
        var names: [String] = []
        if body.streams != nil { names.append("stream") }
        if body.streamFormat != .audio { names.append("stream_format") }
        if body.returnsTimestamps != nil { names.append("return_timestamps") }
        if body.spanUnits != .utf8 { names.append("span_units") }
        return names.map { "'\($0)' has no effect on a job; its audio and times are fetched when it is finished." }
    }

    private static func value(_ bytes: [UInt8], of request: ServerRequest) throws(APIError) -> JSONValue {
        let type = request.fields["Content-Type"] ?? "application/json"
        switch type.prefix(while: { $0 != ";" }).lowercased().filter({ $0 != " " }) {
        case "multipart/form-data": return try JobForm(MultipartForm(bytes, type: type)).json
        case "text/plain", "text/markdown", "application/ssml+xml":
            return try JobForm(bytes, type: type, query: request.query).json
        case "application/json": return try JSONBody.value(of: bytes)
        case let other:
            throw APIError(
                .unsupportedMediaType,
                "unsupported_media_type",
                "A job is JSON (application/json), a form with a file (multipart/form-data), or the text itself "
                    + "(text/plain, text/markdown, application/ssml+xml), not '\(other.prefix(80))'."
            )
        }
    }
}
