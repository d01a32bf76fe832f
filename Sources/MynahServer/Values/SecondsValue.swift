import MynahJSON

/// A time in seconds, of none to a minute.
struct SecondsValue: RequestValue, Hashable {
    /// The time.
    let duration: Duration

    static var schema: Schema { .number(range) }
    private static let range = 0.0...60.0

    /// A time that nobody had to ask for.
    init(_ duration: Duration) { self.duration = duration }

    init(_ value: JSONValue, _ reading: inout RequestReading) throws(APIError) {
        duration = .seconds(try Double(value, in: Self.range, &reading))
    }
}
