/// A stretch of time in which something was done, as OpenTelemetry tells of it.
struct TraceSpan: Hashable, Sendable {
    /// What can be said of it.
    enum Value: Hashable, Sendable {
        case text(String)
        case integer(Int)
        case number(Double)
    }

    /// Whether somebody asked for it from outside.
    enum Kind: Int, Sendable {
        case inside = 1
        case server = 2
    }

    /// Something that is said of it.
    struct Attribute: Hashable, Sendable {
        let name: String
        let value: Value
    }

    /// 32 hexadecimal digits.
    let traceID: String
    /// 16 hexadecimal digits.
    let spanID: String
    /// The span that it is a part of.
    var parentID: String?
    /// What was done.
    let name: String
    var kind = Kind.inside
    /// Seconds since 1970.
    let start: Double
    let end: Double
    var attributes: [Attribute] = []
    /// What went wrong.
    var error: String?
}
