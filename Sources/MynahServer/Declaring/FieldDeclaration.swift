import MynahJSON

/// What is said of a field to people and programs.
struct FieldDeclaration: Hashable, Sendable {
    /// The key.
    let name: String
    /// What it does, as full sentences.
    let help: String
    /// What it may be.
    let schema: Schema
    /// Whether it must be there.
    var isRequired = false
    /// What it is when nothing is said, in JSON; `nil` where that is no one value.
    var usual: String?

    /// Whether it does nothing, whatever it is.
    var isUnused = false

    /// Writes the members of its JSON Schema: in a body, a field that need not be there may also be null.
    func write(to line: inout JSONLine) {
        if !isUnused { schema.write(to: &line, orNull: !isRequired) }
        if let usual { line.number("default", usual) }
        line.field("description", help)
    }
}
