import MynahJSON

/// Which jobs are listed.
struct JobsQuery: RequestObject {
    var limit = PageLength()
    var after: String?
    var status: JobStatus?

    static let fields: [Field<JobsQuery>] = [
        Field("limit", \.limit, "The most jobs that are listed."),
        Field("after", \.after, "The job behind which the list goes on: 'last_id' of the page before."),
        Field("status", \.status, "Those of one status."),
    ]

    /// How many jobs a page has.
    struct PageLength: RequestValue, Hashable {
        var count = 20
        static var schema: Schema { .integer(1...100) }
        var json: String? { String(count) }

        init() {}

        init(_ value: JSONValue, _ reading: inout RequestReading) throws(APIError) {
            count = try Int(value, &reading)
            guard (1...100).contains(count) else { throw reading.outside("1 to 100") }
        }
    }
}
