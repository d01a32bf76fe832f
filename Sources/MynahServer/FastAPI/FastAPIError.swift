import MynahHTTP
import MynahJSON

/// An error as Kokoro-FastAPI's clients read it, beside OpenAI's words: `{"error": …, "detail": {"error", "message", "type"}}`, and where the
/// body is not as it should be, 422 with a list of what is wrong where.
struct FastAPIError {
    private let error: APIError

    init(_ error: APIError) { self.error = error }

    /// Whether a request is at one of Kokoro-FastAPI's own paths.
    static func include(_ request: ServerRequest) -> Bool {
        ["/dev/", "/debug/", "/v1/download/"].contains { request.path.hasPrefix($0) }
    }

    /// The whole answer.
    var answer: ServerAnswer {
        var line = JSONLine()
        line.object { line in
            line.object("error") { error.write(to: &$0) }
            if isOfBody {
                line.list("detail", [error.message]) { describe($1, in: &$0) }
            } else {
                line.object("detail") { describe(in: &$0) }
            }
        }
        var answer = ServerAnswer(isOfBody ? .unprocessable : error.status, error.fields, body: line.bytes)
        answer.fields.append("Content-Type", "application/json")
        return answer
    }

    /// Whether the body lacks a field, or has something else there than is wanted.
    private var isOfBody: Bool { Self.types[error.code] != nil }

    /// What FastAPI calls what is wrong with a body, by our codes.
    private static let types = [
        "bad_json": "json_invalid", "missing_field": "missing", "wrong_type": "type_error",
        "value_not_allowed": "value_error",
    ]

    private func describe(in line: inout JSONLine) {
        line.field("error", name)
        line.field("message", error.message)
        line.field("type", error.kind.rawValue)
    }

    private func describe(_ message: String, in line: inout JSONLine) {
        line.list("loc") { line in
            line.string("body")
            for step in steps { line.value(JSONValue(step, line: 1, column: 1)) }
        }
        line.field("msg", message)
        line.field("type", Self.types[error.code] ?? error.code)
    }

    private var name: String {
        switch error.status {
        case .badRequest: "validation_error"
        case .forbidden: "permission_denied"
        case .notFound: "not_found"
        case _ where error.status.rawValue >= 500: "processing_error"
        default: error.code
        }
    }

    /// The way to the field: `turns`, 2, `voice` for `turns[2].voice`.
    private var steps: [JSONValue.Content] {
        (error.parameter ?? "").split { ".[]".contains($0) }.map { step in
            if let index = Int64(step) { return .integer(index) }
            return .text(String(step))
        }
    }
}
