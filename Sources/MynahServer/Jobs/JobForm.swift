import MynahHTTP
import MynahJSON

/// A job that came as a form or as bare text, as the JSON that would have said the same.
struct JobForm {
    /// The JSON.
    let json: JSONValue

    /// A form: the text is the part `file` (or `input`), all other parts are fields.
    init(_ form: MultipartForm) throws(APIError) {
        var members: [String: JSONValue] = [:]
        for part in form.parts {
            let isText = part.name == "file" || part.name == "input"
            let name = isText ? "input" : part.name
            guard members[name] == nil else {
                throw .invalid("bad_form", "The form has two texts or two fields '\(name.prefix(80))'.", at: name)
            }
            let text = try Self.text(part.body, at: part.name)
            members[name] = isText ? Self.json(.text(text)) : try Self.field(name, text)
            if isText, let format = Self.format(ofFile: part.fileName), members["input_format"] == nil,
                !form.parts.contains(where: { $0.name == "input_format" })
            {
                members["input_format"] = Self.json(.text(format))
            }
        }
        json = Self.json(.object(members))
    }

    /// A bare text, whose fields stand in the query.
    init(_ bytes: [UInt8], type: String, query: RequestQuery) throws(APIError) {
        var members: [String: JSONValue] = [:]
        for item in query.items where item.name != "strict" && item.name != "api_key" {
            members[item.name] = try Self.field(item.name, item.value)
        }
        members["input"] = Self.json(.text(try Self.text(bytes[...], at: "input")))
        if members["input_format"] == nil {
            if type.hasPrefix("text/markdown") { members["input_format"] = Self.json(.text("markdown")) }
            if type.hasPrefix("application/ssml") { members["input_format"] = Self.json(.text("ssml")) }
        }
        json = Self.json(.object(members))
    }

    /// A field as the kind of value that it is; what looks like an object or a list is read as JSON.
    private static func field(_ name: String, _ text: String) throws(APIError) -> JSONValue {
        let schema = SpeechBody.fields.first { $0.declaration.name == name }?.declaration.schema
        if case .text = schema { return json(.text(text)) }
        if text.hasPrefix("{") || text.hasPrefix("[") { return try JSONBody.value(of: Array(text.utf8)) }
        return json(QueryText.content(of: text, as: schema))
    }

    private static func text(_ bytes: ArraySlice<UInt8>, at name: String) throws(APIError) -> String {
        let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw .invalid("not_utf8", "The text is not UTF-8. Convert it, for instance with iconv.", at: name)
        }
        return text
    }

    private static func format(ofFile name: String?) -> String? {
        switch name?.split(separator: ".").last?.lowercased() {
        case "md", "markdown": "markdown"
        case "ssml", "xml": "ssml"
        default: nil
        }
    }

    private static func json(_ content: JSONValue.Content) -> JSONValue { JSONValue(content, line: 1, column: 1) }
}
