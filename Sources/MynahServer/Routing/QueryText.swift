import MynahHTTP
import MynahJSON

/// Reads a query as an object of JSON.
enum QueryText {
    /// The items, each as the kind of value that the field of its name is; the last of a name counts.
    static func value(of query: RequestQuery, as fields: [FieldDeclaration]) throws(APIError) -> JSONValue {
        var members: [String: JSONValue] = [:]
        for item in query.items where !others.contains(item.name) {
            members[item.name] = try value(of: item, as: fields.first { $0.name == item.name }?.schema)
        }
        return JSONValue(.object(members), line: 1, column: 1)
    }

    /// What is no field of any route.
    private static let others = ["strict", "api_key", "xi-api-key"]

    /// An item; what looks like an object or a list is read as JSON, where it may be one.
    private static func value(of item: RequestQuery.Item, as schema: Schema?) throws(APIError) -> JSONValue {
        guard let schema, schema.hasParts, item.value.hasPrefix("{") || item.value.hasPrefix("[") else {
            return JSONValue(content(of: item.value, as: schema), line: 1, column: 1)
        }
        do throws(APIError) {
            return try JSONBody.value(of: Array(item.value.utf8))
        } catch {
            var error = error
            error.parameter = item.name
            throw error
        }
    }

    /// What a text is, as a value of a schema.
    static func content(of text: String, as schema: Schema?) -> JSONValue.Content {
        switch schema {
        case .integer: Int64(text).map { .integer($0) } ?? .text(text)
        case .number: Double(text).map { .number($0) } ?? .text(text)
        case .boolean where ["true", "1", "yes", ""].contains(text.lowercased()): .boolean(true)
        case .boolean where ["false", "0", "no"].contains(text.lowercased()): .boolean(false)
        default: .text(text)
        }
    }
}

extension Schema {
    /// Whether a value of it may hold others.
    fileprivate var hasParts: Bool {
        switch self {
        case .list, .object, .map, .anything: true
        case .either(let kinds): kinds.contains { $0.hasParts }
        case .text, .integer, .number, .boolean: false
        }
    }
}
