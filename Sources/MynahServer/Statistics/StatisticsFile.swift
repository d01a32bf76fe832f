import MynahDatabase

/// The file of statistics, for those who read it while servers write.
package struct StatisticsFile {
    private let database: Database
    private let isEmpty: Bool

    /// How many groups of a kind are told of.
    private static let most = 10

    /// Opens the file of a folder.
    package init(in folder: String) throws(StatisticsFault) {
        do throws(DatabaseError) {
            database = try Database(
                reading: StatisticsHouse(folder: folder).path,
                upTo: RequestTable.migrations.count
            )
            isEmpty = try database.version() == 0
        } catch {
            throw StatisticsFault(message: error.message)
        }
    }

    /// What the requests of some time add up to, `step` seconds at a time; times are in seconds since 1970.
    package func report(since: Double, until: Double, step: Int) throws(StatisticsFault) -> StatisticsReport {
        var report = StatisticsReport(since: since, until: until, step: step)
        guard !isEmpty else { return report }
        let span = Span(database: database, since: since, until: until)
        do throws(DatabaseError) {
            report.all = try span.groups(by: "''", "1", count: 1).first ?? report.all
            report.first = try span.quantiles(of: "first_sound")
            report.total = try span.quantiles(of: "total")
            report.queue = try span.quantiles(of: "queue")
            report.factor = try span.quantiles(of: "IIF(made > 0, lane / made, NULL)")
            report.steps = try span.groups(by: "CAST(ended / \(step) AS INTEGER) * \(step)", "1", count: 10_000)
            for subject in StatisticsReport.Subject.allCases {
                report.groups[subject] = try span.groups(by: subject.column, "2 DESC, 1", count: Self.most)
            }
        } catch {
            throw StatisticsFault(message: error.message)
        }
        return report
    }

    /// Some time in the file.
    private struct Span {
        let database: Database
        let since: Double
        let until: Double

        private static let failed = "(error IS NOT NULL OR outcome = 'cut')"
        private var times: [DatabaseValue] { [.real(since), .real(until)] }

        /// Counts requests by an expression; those for which it is nothing are left out.
        func groups(by expression: String, _ order: String, count: Int) throws(DatabaseError)
            -> [StatisticsReport.Group]
        {
            try database.rows(
                """
                SELECT \(expression), COUNT(*), SUM(\(Self.failed)), SUM(characters), SUM(audio), SUM(lane), SUM(made),
                    SUM(cache = 'hit'), SUM(cache = 'miss')
                FROM requests WHERE ended >= ? AND ended < ? AND \(expression) IS NOT NULL
                GROUP BY 1 ORDER BY \(order) LIMIT ?
                """,
                times + [.integer(count)]
            ).map(StatisticsReport.Group.init)
        }

        /// The quantiles of an expression over the requests that went well; `nil` where it has no value.
        func quantiles(of expression: String) throws(DatabaseError) -> StatisticsReport.Quantiles? {
            let source =
                "FROM requests WHERE ended >= ? AND ended < ? AND NOT \(Self.failed) AND \(expression) IS NOT NULL"
            let count = try database.rows("SELECT COUNT(*) \(source)", times).first?.first?.integer ?? 0
            guard count > 0 else { return nil }
            var values: [Double] = []
            for percent in [50, 95, 99] {
                // The least value that is no less than so many in a hundred.
                let place = max(0, (count * percent + 99) / 100 - 1)
                let sql = "SELECT \(expression) \(source) ORDER BY 1 LIMIT 1 OFFSET ?"
                values.append(try database.rows(sql, times + [.integer(place)]).first?.first?.real ?? 0)
            }
            return StatisticsReport.Quantiles(p50: values[0], p95: values[1], p99: values[2])
        }
    }
}

extension StatisticsReport.Group {
    /// Reads a row.
    fileprivate init(_ row: [DatabaseValue]) {
        name = row[0].text ?? row[0].integer.map { String($0) } ?? ""
        let numbers = row.map { $0.real ?? 0 }
        (requests, failed, characters) = (Int(numbers[1]), Int(numbers[2]), Int(numbers[3]))
        (audioSeconds, laneSeconds, madeSeconds) = (numbers[4], numbers[5], numbers[6])
        (hits, misses) = (Int(numbers[7]), Int(numbers[8]))
    }
}
