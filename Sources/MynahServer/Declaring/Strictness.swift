import MynahHTTP
import MynahJSON

/// Whether a caller would rather be refused than have a field left out of account.
enum Strictness {
    /// What is said of it to people and programs.
    static let declaration = FieldDeclaration(
        name: "strict",
        help: "Whether a field that is not known is an error.",
        schema: .boolean
    )

    /// Whether a query asks for it. Throws where it says neither yes nor no.
    static func isAsked(in query: RequestQuery) throws(APIError) -> Bool {
        guard let text = query[declaration.name] else { return false }
        let content = QueryText.content(of: text, as: .boolean)
        guard !text.isEmpty, case .boolean(let isStrict) = content else {
            throw RequestReading(at: declaration.name).mismatch("true or false")
        }
        return isStrict
    }
}
