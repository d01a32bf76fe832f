import MynahDatabase

/// The table of requests on the disk. Several servers may write to one.
struct RequestTable {
    private let database: Database

    /// Opens the file, and makes it where there is none.
    init(_ path: String) throws(DatabaseError) {
        database = try Database(path, migrations: Self.migrations)
        // What waits to be put into the file does not take much more room than what is put there at a time.
        _ = try database.rows("PRAGMA journal_size_limit = 4194304")
    }

    /// What leads from one version of the file to the next; what has been done once stays as it is.
    static let migrations = [
        """
        CREATE TABLE requests (
            id INTEGER PRIMARY KEY, ended REAL NOT NULL, route TEXT NOT NULL, status INTEGER NOT NULL, error TEXT,
            outcome TEXT NOT NULL, key_name TEXT, engine TEXT, voice TEXT, format TEXT, characters INTEGER NOT NULL,
            audio REAL NOT NULL, queue REAL, first_sound REAL, total REAL, lane REAL NOT NULL, made REAL NOT NULL,
            cache TEXT NOT NULL
        ) STRICT;
        CREATE INDEX requests_ended ON requests (ended);
        CREATE TABLE minutes (
            minute INTEGER NOT NULL, looks INTEGER NOT NULL, waiting INTEGER NOT NULL, most_waiting INTEGER NOT NULL,
            busy INTEGER NOT NULL, lanes INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX minutes_minute ON minutes (minute);
        """
    ]

    private static let columns = [
        "ended", "route", "status", "error", "outcome", "key_name", "engine", "voice", "format", "characters", "audio",
        "queue", "first_sound", "total", "lane", "made", "cache",
    ]

    private static let insertion =
        "INSERT INTO requests (\(columns.joined(separator: ", "))) VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")))"

    /// Writes a batch: all of it, or nothing.
    func write(_ batch: StatisticsBatch) throws(DatabaseError) {
        try database.transaction { () throws(DatabaseError) in
            for entry in batch.entries { try database.run(Self.insertion, entry.values) }
            for minute in batch.minutes {
                try database.run("INSERT INTO minutes VALUES (?, ?, ?, ?, ?, ?)", minute.values)
            }
        }
    }

    /// The number of the newest request; 0 where there is none.
    func newest() throws(DatabaseError) -> Int {
        try database.rows("SELECT MAX(id) FROM requests").first?.first?.integer ?? 0
    }

    /// Requests from a moment on whose numbers lie behind `id`, as many as are asked for, and the number of the last that was looked at.
    func entries(since moment: Double, after id: Int, count: Int) throws(DatabaseError) -> (
        entries: [RequestEntry], last: Int?
    ) {
        let list = Self.columns.joined(separator: ", ")
        let rows = try database.rows(
            "SELECT id, \(list) FROM requests WHERE id > ? AND ended >= ? ORDER BY id LIMIT ?",
            [.integer(id), .real(moment), .integer(count)]
        )
        let entries = rows.compactMap { row in
            RequestEntry(Dictionary(uniqueKeysWithValues: zip(Self.columns, row.dropFirst())))
        }
        return (entries, rows.last?.first?.integer)
    }

    /// What was seen of lanes from a moment on.
    func minutes(since moment: Double) throws(DatabaseError) -> [LaneMinute] {
        try database.rows(
            "SELECT minute, looks, waiting, most_waiting, busy, lanes FROM minutes WHERE minute >= ?",
            [.integer(LaneMinute.number(at: moment))]
        ).map(LaneMinute.init)
    }

    /// Takes away what is older than a moment.
    func forget(before moment: Double) throws(DatabaseError) {
        try database.transaction { () throws(DatabaseError) in
            try database.run("DELETE FROM requests WHERE ended < ?", [.real(moment)])
            try database.run("DELETE FROM minutes WHERE minute < ?", [.integer(LaneMinute.number(at: moment))])
        }
    }

    /// Takes away the oldest, until what is left takes no more than so many bytes; what that frees is used again.
    func shrink(to bytes: Int) throws(DatabaseError) {
        while try used > bytes {
            let count = try database.rows("SELECT COUNT(*) FROM requests").first?.first?.integer ?? 0
            guard count > 0 else { return try database.run("DELETE FROM minutes") }
            try database.run(
                "DELETE FROM requests WHERE id IN (SELECT id FROM requests ORDER BY ended LIMIT ?)",
                [.integer(max(100, count / 10))]
            )
        }
        // A file that was much larger gives back what it does not need.
        if try size("freelist_count") > max(bytes / 2, 1 << 20) { try database.run("VACUUM") }
    }

    /// The bytes that are taken by something.
    private var used: Int { get throws(DatabaseError) { try size("page_count") - size("freelist_count") } }

    private func size(_ name: String) throws(DatabaseError) -> Int {
        let pages = try database.rows("PRAGMA \(name)").first?.first?.integer ?? 0
        return try pages * (database.rows("PRAGMA page_size").first?.first?.integer ?? 4_096)
    }
}

extension RequestEntry {
    /// What stands in the columns of the table, in their order.
    fileprivate var values: [DatabaseValue] {
        [
            .real(ended), .text(route), .integer(status), DatabaseValue(errorCode), .text(end.rawValue),
            DatabaseValue(key), DatabaseValue(engine), DatabaseValue(voice), DatabaseValue(format),
            .integer(characters), .real(audioSeconds), DatabaseValue(queueSeconds), DatabaseValue(firstSeconds),
            DatabaseValue(totalSeconds), .real(laneSeconds), .real(madeSeconds), .text(caching.rawValue),
        ]
    }

    /// Reads a row; `nil` where it is not whole.
    fileprivate init?(_ row: [String: DatabaseValue]) {
        guard let ended = row["ended"]?.real, let route = row["route"]?.text,
            let end = row["outcome"]?.text.flatMap(End.init(rawValue:)),
            let caching = row["cache"]?.text.flatMap(Caching.init(rawValue:))
        else { return nil }
        self.init(ended: ended, route: route)
        (self.end, self.caching) = (end, caching)
        (status, errorCode, key) = (row["status"]?.integer ?? 0, row["error"]?.text, row["key_name"]?.text)
        (engine, voice, format) = (row["engine"]?.text, row["voice"]?.text, row["format"]?.text)
        (characters, audioSeconds) = (row["characters"]?.integer ?? 0, row["audio"]?.real ?? 0)
        (queueSeconds, firstSeconds) = (row["queue"]?.real, row["first_sound"]?.real)
        (totalSeconds, laneSeconds) = (row["total"]?.real, row["lane"]?.real ?? 0)
        madeSeconds = row["made"]?.real ?? 0
    }
}

extension LaneMinute {
    /// What stands in the columns of the table, in their order.
    fileprivate var values: [DatabaseValue] {
        [number, tally.looks, tally.waiting, tally.mostWaiting, tally.busy, tally.lanes].map { .integer($0) }
    }

    /// Reads a row.
    fileprivate init(_ row: [DatabaseValue]) {
        let numbers = row.map { $0.integer ?? 0 }
        number = numbers[0]
        tally = LaneTally(
            looks: numbers[1],
            waiting: numbers[2],
            mostWaiting: numbers[3],
            busy: numbers[4],
            lanes: numbers[5]
        )
    }
}
