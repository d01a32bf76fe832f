import MynahJSON

/// What a request says beside its body, as the description has it.
struct OperationParameter: Hashable {
    /// Where it stands.
    enum Place: String {
        case path, query, header
    }

    let name: String
    let place: Place
    let isRequired: Bool
    let help: String?
    let schema: Schema

    /// What a route can be told.
    static func all(of route: Route) -> [OperationParameter] {
        var all = route.path.variables.map {
            OperationParameter(name: $0, place: .path, isRequired: true, help: nil, schema: .text())
        }
        var query = route.query
        let isRead = route.body != nil || !query.isEmpty
        if isRead, !query.contains(where: { $0.name == Strictness.declaration.name }) {
            query.append(Strictness.declaration)
        }
        all += query.map {
            OperationParameter(
                name: $0.name,
                place: .query,
                isRequired: $0.isRequired,
                help: $0.help,
                schema: $0.schema
            )
        }
        if case .parts = route.delivery { all += parts }
        return all
    }

    private static let parts = [
        ("Range", "The bytes that are wanted: bytes=0-499."),
        ("If-Range", "The ETag of the file that the part is of; of another, all of it comes."),
        ("If-None-Match", "The ETag of the client's copy."),
    ].map { OperationParameter(name: $0.0, place: .header, isRequired: false, help: $0.1, schema: .text()) }

    /// Writes its members.
    func write(to line: inout JSONLine) {
        line.field("name", name)
        line.field("in", place.rawValue)
        line.field("required", isRequired)
        if let help { line.field("description", help) }
        line.object("schema") { schema.write(to: &$0) }
    }
}
