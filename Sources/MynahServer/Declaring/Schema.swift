import MynahJSON

/// What a value of a request may be, as JSON Schema describes it.
indirect enum Schema: Hashable, Sendable {
    /// A text: one of some words, where there are any, and of so many characters at the most.
    case text(oneOf: [String] = [], longest: Int? = nil)
    case integer(ClosedRange<Int>)
    case number(ClosedRange<Double>)
    case boolean
    /// So many values at the most.
    case list(Schema, most: Int)
    /// Fields that are named, and no others.
    case object([FieldDeclaration])
    /// Names that the caller chooses, each with a value.
    case map(Schema, most: Int)
    /// One of several.
    case either([Schema])
    /// Any object; what is in it depends on who is asked.
    case anything

    /// Writes the members of its JSON Schema; with `orNull` no value is a value, too.
    func write(to line: inout JSONLine, orNull: Bool = false) {
        if orNull, !isTyped {
            return line.list("anyOf", [true, false]) { $1 ? write(to: &$0) : $0.field("type", "null") }
        }
        switch self {
        case .text(let words, let longest):
            Self.write(type: "string", orNull, to: &line)
            if !words.isEmpty { line.texts("enum", words) }
            if let longest { line.integer("maxLength", longest) }
        case .integer(let range):
            Self.write(type: "integer", orNull, to: &line)
            line.integer("minimum", range.lowerBound)
            line.integer("maximum", range.upperBound)
        case .number(let range):
            Self.write(type: "number", orNull, to: &line)
            line.field("minimum", range.lowerBound)
            line.field("maximum", range.upperBound)
        case .boolean: Self.write(type: "boolean", orNull, to: &line)
        case .list(let item, let most):
            Self.write(type: "array", orNull, to: &line)
            line.integer("maxItems", most)
            line.object("items") { item.write(to: &$0) }
        case .object(let fields):
            Self.write(type: "object", orNull, to: &line)
            Self.write(fields, to: &line)
        case .map(let value, let most):
            Self.write(type: "object", orNull, to: &line)
            line.integer("maxProperties", most)
            line.object("additionalProperties") { value.write(to: &$0) }
        case .either(let kinds):
            line.list("anyOf", kinds) { $1.write(to: &$0) }
        case .anything: Self.write(type: "object", orNull, to: &line)
        }
    }

    /// Whether its type alone decides whether no value will do.
    private var isTyped: Bool {
        switch self {
        case .text(let words, _): words.isEmpty
        case .either: false
        default: true
        }
    }

    private static func write(type: String, _ orNull: Bool, to line: inout JSONLine) {
        if orNull { line.texts("type", [type, "null"]) } else { line.field("type", type) }
    }

    private static func write(_ fields: [FieldDeclaration], to line: inout JSONLine) {
        line.object("properties") { line in
            for field in fields { line.object(field.name) { field.write(to: &$0) } }
        }
        let required = fields.filter(\.isRequired).map(\.name)
        if !required.isEmpty { line.texts("required", required) }
    }
}
