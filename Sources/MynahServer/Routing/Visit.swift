import MynahHTTP
import MynahJSON

/// A request under way, with all that answering it needs.
struct Visit: Sendable {
    /// The request, and the way to answer.
    let call: HTTPCall
    /// What the server is made of.
    let house: House
    /// What stands in the places of the path.
    let places: [String: String]
    /// What names this request in logs and answers.
    let trace: TraceContext
    /// Who asks, and what is left to them.
    var admission: Admission?
    /// The key that may still be shown; `nil` where none is waited for.
    var lateKey: LateKey?
    /// What is written down of it.
    var record: VisitRecord?
    /// Whose pages may see the answer.
    private let origin: OriginRule
    /// What is told beside the answer.
    private(set) var warnings: [String] = []

    /// What was asked.
    var request: ServerRequest { call.request }

    private static let mostWarnings = 20

    init(_ call: HTTPCall, in house: House, places: [String: String], trace: TraceContext, openTo origin: OriginRule) {
        self.origin = origin
        self.call = call
        self.house = house
        self.places = places
        self.trace = trace
    }

    /// Adds warnings; none is told twice.
    mutating func warn(_ more: [String]) {
        for warning in more where warnings.count < Self.mostWarnings && !warnings.contains(warning) {
            warnings.append(warning)
        }
    }

    /// Reads the body as JSON.
    mutating func body<Body: RequestValue>(_ kind: Body.Type) async throws -> Body {
        let bytes = try await call.body(limit: house.settings.limits.body)
        try BodyCoding.check(request)
        try JSONType.check(request)
        return try read(kind, JSONBody.value(of: bytes))
    }

    /// Reads the query, each item as the kind of value that its field is.
    mutating func query<Query: RequestObject>(_ kind: Query.Type) throws(APIError) -> Query {
        try read(kind, QueryText.value(of: request.query, as: Query.fields.map(\.declaration)))
    }

    /// Answers with JSON.
    func answer(_ status: HTTPStatus = .ok, _ content: (inout JSONLine) -> Void) async throws {
        var line = JSONLine()
        line.object(content)
        try await answer(status, "application/json", line.bytes)
    }

    /// Answers with bytes of a type.
    func answer(_ status: HTTPStatus = .ok, _ type: String, _ body: [UInt8]) async throws {
        var fields = self.fields
        fields.append("Content-Type", type)
        try await call.answer(ServerAnswer(status, fields, body: body))
    }

    /// What every answer says beside its body.
    var fields: HTTPFields {
        var fields = HTTPFields()
        trace.add(to: &fields)
        origin.add(to: &fields)
        admission?.add(to: &fields)
        for warning in warnings { fields.append("X-Mynah-Warning", warning.headerText) }
        return fields
    }

    private mutating func read<Value: RequestValue>(_ kind: Value.Type, _ json: JSONValue) throws(APIError) -> Value {
        var reading = RequestReading()
        let value = try Value(json, &reading)
        let isStrict = try isStrict(json)
        if let refusal = reading.refusal, isStrict { throw refusal }
        warn(reading.warnings)
        return value
    }

    /// Whether the caller would rather be refused than have a field left out of account.
    private func isStrict(_ json: JSONValue) throws(APIError) -> Bool {
        if case .object(let members) = json.content, members["strict"]?.unquoted == .boolean(true) { return true }
        return try Strictness.isAsked(in: request.query)
    }
}
