import MynahHTTP
import MynahJSON

/// Reads a query as an object of JSON.
enum QueryText {
    /// The items, each as the kind of value that the field of its name is; the last of a name counts.
    static func value(of query: RequestQuery, as fields: [FieldDeclaration]) -> JSONValue {
        var members: [String: JSONValue] = [:]
        for item in query.items where item.name != "strict" && item.name != "api_key" {
            let schema = fields.first { $0.name == item.name }?.schema
            members[item.name] = JSONValue(content(of: item.value, as: schema), line: 1, column: 1)
        }
        return JSONValue(.object(members), line: 1, column: 1)
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
