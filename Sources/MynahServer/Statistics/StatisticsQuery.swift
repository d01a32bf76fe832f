/// What is asked of the statistics.
struct StatisticsQuery: RequestObject {
    var range = StatisticsRange.hour

    static let fields: [Field<StatisticsQuery>] = [
        Field("range", \.range, "How far back they go.")
    ]
}
