/// A body in which nothing is asked.
struct NoFields: RequestObject {
    static let fields: [Field<NoFields>] = []
}
