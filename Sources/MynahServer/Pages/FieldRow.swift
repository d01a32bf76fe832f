/// A line of a table of fields.
struct FieldRow: Hashable {
    /// Where it stands: `silence.start`, `turns[].voice`.
    let name: String
    /// What it may be.
    let kind: String
    /// What it does.
    let help: String
    /// Whether it must be there.
    let isRequired: Bool

    /// How deep tables go into objects.
    private static let depth = 4

    /// The lines for what stands in the places of a path.
    static func rows(of path: PathPattern) -> [FieldRow] {
        path.variables.map { FieldRow(name: $0, kind: "text", help: "Stands in the path.", isRequired: true) }
    }

    /// The lines for fields, and for the fields in them.
    static func rows(of fields: [FieldDeclaration], in place: String = "") -> [FieldRow] {
        fields.flatMap { field in
            let name = place + field.name
            let kind = field.schema.words + (field.usual.map { "; \($0) unless said" } ?? "")
            let row = FieldRow(name: name, kind: kind, help: field.help, isRequired: field.isRequired)
            return [row] + rows(of: field.schema, in: name + ".")
        }
    }

    /// The lines for the fields of a value.
    static func rows(of schema: Schema, in place: String = "") -> [FieldRow] {
        guard place.utf8.count(where: { $0 == UInt8(ascii: ".") }) < depth else { return [] }
        return switch schema {
        case .object(let fields): rows(of: fields, in: place)
        case .list(let item, _): rows(of: item, in: place.isEmpty ? "[]." : place.dropLast() + "[].")
        case .map(let value, _): rows(of: value, in: place + "*.")
        case .either(let kinds): kinds.flatMap { rows(of: $0, in: place) }
        default: []
        }
    }

    func write(to html: inout HTMLWriter) {
        html.element("tr", ["class": help.hasPrefix("Has no effect") ? "unused" : "field"]) { html in
            html.element("th", ["scope": "row"]) { html in
                html.element("code", name)
                if isRequired { html.element("span", ["class": "required"], "required") }
            }
            html.element("td", kind)
            html.element("td", help)
        }
    }
}
