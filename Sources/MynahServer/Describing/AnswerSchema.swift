import MynahJSON

/// What a value of an answer is, as JSON Schema describes it: what is always there is required, and more may be there than is named.
indirect enum AnswerSchema: Hashable, Sendable {
    /// A member of an object.
    struct Member: Hashable, Sendable {
        let name: String
        let schema: AnswerSchema
        let isAlwaysThere: Bool
    }

    case text
    case integer
    case number
    case boolean
    /// One of some words.
    case choice([String])
    case list(AnswerSchema)
    case object([Member])
    /// Also nothing.
    case optional(AnswerSchema)
    /// One of several.
    case either([AnswerSchema])

    /// An object: what is always there, and what may be there.
    static func fields(
        _ always: KeyValuePairs<String, AnswerSchema>,
        maybe: KeyValuePairs<String, AnswerSchema> = [:]
    ) -> Self {
        .object(
            always.map { Member(name: $0.key, schema: $0.value, isAlwaysThere: true) }
                + maybe.map { Member(name: $0.key, schema: $0.value, isAlwaysThere: false) }
        )
    }

    /// Writes the members of its JSON Schema.
    func write(to line: inout JSONLine) {
        switch self {
        case .text: line.field("type", "string")
        case .integer: line.field("type", "integer")
        case .number: line.field("type", "number")
        case .boolean: line.field("type", "boolean")
        case .choice(let words):
            line.field("type", "string")
            line.texts("enum", words)
        case .list(let item):
            line.field("type", "array")
            line.object("items") { item.write(to: &$0) }
        case .object(let members): Self.write(members, to: &line)
        case .optional(let schema):
            line.list("anyOf", [true, false]) { $1 ? schema.write(to: &$0) : $0.field("type", "null") }
        case .either(let kinds): line.list("anyOf", kinds) { $1.write(to: &$0) }
        }
    }

    private static func write(_ members: [Member], to line: inout JSONLine) {
        line.field("type", "object")
        line.object("properties") { line in
            for member in members { line.object(member.name) { member.schema.write(to: &$0) } }
        }
        let required = members.filter(\.isAlwaysThere).map(\.name)
        if !required.isEmpty { line.texts("required", required) }
    }
}
