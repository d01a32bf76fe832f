import MynahHTTP
import MynahJSON

/// What a client is told when its request cannot be served: OpenAI's shape, and what helps to mend it.
struct APIError: Error, Hashable, Sendable {
    /// What kind of error it is, in OpenAI's words.
    enum Kind: String, Hashable, Sendable {
        case invalidRequest = "invalid_request_error"
        case authentication = "authentication_error"
        case permission = "permission_error"
        case rateLimit = "rate_limit_error"
        case server = "server_error"
    }

    /// How HTTP says it.
    var status: HTTPStatus
    /// What programs tell errors apart by: `unknown_voice`.
    let code: String
    /// What failed and what to do, as full sentences.
    let message: String
    /// The field of the request that is wrong: `silence.start`, `turns[2].voice`.
    var parameter: String?
    /// What the field may be.
    var allowed: [String] = []
    /// What was probably meant.
    var nearest: String?
    /// Whether it is said in ElevenLabs' words too.
    var tellsDetail = false
    /// What is said beside the body.
    var fields = HTTPFields()

    init(_ status: HTTPStatus, _ code: String, _ message: String, at parameter: String? = nil) {
        self.status = status
        self.code = code
        self.message = message
        self.parameter = parameter
    }

    /// A request that cannot be understood.
    static func invalid(_ code: String, _ message: String, at parameter: String? = nil) -> Self {
        Self(.badRequest, code, message, at: parameter)
    }

    /// What kind of error it is.
    var kind: Kind {
        switch status {
        case .unauthorized: .authentication
        case .forbidden: .permission
        case .tooManyRequests: .rateLimit
        case _ where status.rawValue >= 500: .server
        default: .invalidRequest
        }
    }

    /// The object that OpenAI's clients look for, in an object of its own; beside it, where it is wanted, the one that ElevenLabs' do.
    var json: [UInt8] {
        var line = JSONLine()
        line.object { line in
            line.object("error") { write(to: &$0) }
            guard tellsDetail else { return }
            line.object("detail") { line in
                line.field("status", code)
                line.field("message", message)
            }
        }
        return line.bytes
    }

    /// Writes the fields of the inner object.
    func write(to line: inout JSONLine) {
        line.field("message", message)
        line.field("type", kind.rawValue)
        line.optional("param", parameter)
        line.field("code", code)
        if !allowed.isEmpty { line.texts("allowed", allowed) }
        if let nearest { line.field("nearest", nearest) }
    }

    /// The whole answer.
    var answer: ServerAnswer {
        var answer = ServerAnswer(status, fields, body: json)
        answer.fields.append("Content-Type", "application/json")
        return answer
    }
}
