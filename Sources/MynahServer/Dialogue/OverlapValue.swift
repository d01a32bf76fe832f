import MynahJSON

/// How long two speak at once, in seconds: none to ten.
struct OverlapValue: RequestValue, Hashable {
    /// The time.
    let duration: Duration

    static var schema: Schema { .number(range) }
    private static let range = 0.0...10.0

    init(_ value: JSONValue, _ reading: inout RequestReading) throws(APIError) {
        duration = .seconds(try Double(value, in: Self.range, &reading))
    }
}
