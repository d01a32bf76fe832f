extension MetricsText {
    /// Writes what became of requests that were to be kept in a file.
    mutating func write(keeping book: StatisticsBook) {
        let help = "Requests for the file of statistics, by what became of them."
        let values: [(labels: Labels, value: Double)] = [
            (["result": "written"], Double(book.written)), (["result": "dropped"], Double(book.dropped)),
        ]
        write(Metric(name: "mynah_statistics_requests_total", kind: .counter, help: help), values)
        write(
            Metric(
                name: "mynah_statistics_failing",
                kind: .gauge,
                help: "1 while the file of statistics cannot be written."
            ),
            book.problem == nil ? 0 : 1
        )
    }
}
