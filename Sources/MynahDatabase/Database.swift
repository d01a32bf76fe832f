import CSQLite
import Glibc

/// A file of tables, for one thread.
///
/// Each change is on the disk or not at all (a write-ahead log); who reads does not wait for who writes.
package final class Database {
    /// Where it lies.
    package let path: String
    private let handle: OpaquePointer
    private var prepared: [String: OpaquePointer] = [:]

    /// How many statements are kept ready.
    private static let mostPrepared = 64

    /// Opens the file, makes it where there is none, and brings it to the newest of `migrations`: each is the SQL that leads from one
    /// version to the next, and what has been done once stays in the list unchanged.
    package init(_ path: String, migrations: [String], patience: Duration = .seconds(5)) throws(DatabaseError) {
        self.path = path
        Self.touch(path)
        handle = try Self.open(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, patience)
        try prepare(migrations)
    }

    /// Opens a file that is there to read it alone; others may write to it meanwhile. Its version may be any up to `version`.
    package init(reading path: String, upTo version: Int, patience: Duration = .seconds(5)) throws(DatabaseError) {
        self.path = path
        handle = try Self.open(path, SQLITE_OPEN_READONLY, patience)
        try checkVersion(upTo: version)
    }

    /// How many migrations the file has been through.
    package func version() throws(DatabaseError) -> Int {
        try rows("PRAGMA user_version").first?.first?.integer ?? 0
    }

    deinit {
        for statement in prepared.values { sqlite3_finalize(statement) }
        sqlite3_close_v2(handle)
    }

    /// Runs a statement; the values stand in the places of its question marks.
    package func run(_ sql: String, _ values: [DatabaseValue] = []) throws(DatabaseError) {
        _ = try rows(sql, values)
    }

    /// Runs a statement and gives its rows.
    package func rows(_ sql: String, _ values: [DatabaseValue] = []) throws(DatabaseError) -> [[DatabaseValue]] {
        let statement = try statement(sql)
        defer {
            sqlite3_reset(statement)
            sqlite3_clear_bindings(statement)
        }
        for (index, value) in values.enumerated() { try bind(value, at: Int32(index + 1), of: statement) }
        var rows: [[DatabaseValue]] = []
        while true {
            let number = sqlite3_step(statement)
            if number == SQLITE_DONE { return rows }
            guard number == SQLITE_ROW else { throw error(number) }
            rows.append((0..<sqlite3_column_count(statement)).map { column($0, of: statement) })
        }
    }

    /// Does all that `work` does, or nothing of it.
    package func transaction<Result>(_ work: () throws(DatabaseError) -> Result) throws(DatabaseError) -> Result {
        try execute("BEGIN IMMEDIATE")
        do throws(DatabaseError) {
            let result = try work()
            try execute("COMMIT")
            return result
        } catch {
            // SQLite may have rolled back by itself; then there is nothing to roll back.
            sqlite3_exec(handle, "ROLLBACK", nil, nil, nil)
            throw error
        }
    }

    /// The rows that the latest statement changed.
    package var changes: Int { Int(sqlite3_changes64(handle)) }
}

extension Database {
    /// Makes the file, for its owner's eyes; the files that SQLite puts beside it are as this one is.
    private static func touch(_ path: String) {
        // A file that is there is left alone: to close it here would give up the locks that others of this process have on it.
        let file = Glibc.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        if file >= 0 { close(file) }
    }

    private static func open(_ path: String, _ flags: Int32, _ patience: Duration) throws(DatabaseError)
        -> OpaquePointer
    {
        var handle: OpaquePointer?
        let number = sqlite3_open_v2(path, &handle, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nil)
        guard number == SQLITE_OK, let handle else {
            let cause = String(cString: sqlite3_errstr(number))
            sqlite3_close_v2(handle)
            throw DatabaseError(number: number, cause: cause, path: path)
        }
        sqlite3_busy_timeout(handle, Int32(clamping: Int(patience / .milliseconds(1))))
        return handle
    }

    private func checkVersion(upTo most: Int) throws(DatabaseError) {
        guard try version() <= most else { throw .fromLaterVersion(path) }
    }

    private func prepare(_ migrations: [String]) throws(DatabaseError) {
        try useWriteAheadLog()
        try execute("PRAGMA synchronous = NORMAL")
        try execute("PRAGMA foreign_keys = ON")
        try execute("PRAGMA trusted_schema = OFF")
        try checkVersion(upTo: migrations.count)
        for index in try version()..<migrations.count {
            try transaction { () throws(DatabaseError) in
                // Another may have done it since it was looked.
                guard try version() == index else { return }
                try execute(migrations[index])
                try execute("PRAGMA user_version = \(index + 1)")
            }
        }
    }

    /// Begins to use a log; where another does the same at this moment, SQLite does not wait by itself.
    private func useWriteAheadLog() throws(DatabaseError) {
        for attempt in 1...100 {
            do throws(DatabaseError) {
                return try execute("PRAGMA journal_mode = WAL")
            } catch {
                guard error.code == .locked, attempt < 100 else { throw error }
                usleep(20_000)
            }
        }
    }

    private func execute(_ sql: String) throws(DatabaseError) {
        let number = sqlite3_exec(handle, sql, nil, nil, nil)
        guard number == SQLITE_OK else { throw error(number) }
    }

    private func statement(_ sql: String) throws(DatabaseError) -> OpaquePointer {
        if let statement = prepared[sql] { return statement }
        var statement: OpaquePointer?
        let number = sqlite3_prepare_v2(handle, sql, -1, &statement, nil)
        guard number == SQLITE_OK, let statement else { throw error(number) }
        if prepared.count >= Self.mostPrepared {
            for old in prepared.values { sqlite3_finalize(old) }
            prepared = [:]
        }
        prepared[sql] = statement
        return statement
    }

    private func bind(
        _ value: DatabaseValue,
        at index: Int32,
        of statement: OpaquePointer
    ) throws(DatabaseError) {
        let number =
            switch value {
            case .null: sqlite3_bind_null(statement, index)
            case .integer(let integer): sqlite3_bind_int64(statement, index, Int64(integer))
            case .real(let real): sqlite3_bind_double(statement, index, real)
            case .text(let text): mynah_bind_text(statement, index, text, Int32(clamping: text.utf8.count))
            case .blob(let bytes): mynah_bind_blob(statement, index, bytes, Int32(clamping: bytes.count))
            }
        guard number == SQLITE_OK else { throw error(number) }
    }

    private func column(_ index: Int32, of statement: OpaquePointer) -> DatabaseValue {
        switch sqlite3_column_type(statement, index) {
        case SQLITE_INTEGER: return .integer(Int(sqlite3_column_int64(statement, index)))
        case SQLITE_FLOAT: return .real(sqlite3_column_double(statement, index))
        case SQLITE_TEXT:
            let count = Int(sqlite3_column_bytes(statement, index))
            let bytes = UnsafeBufferPointer(start: sqlite3_column_text(statement, index), count: count)
            return .text(String(decoding: bytes, as: UTF8.self))
        case SQLITE_BLOB:
            let count = Int(sqlite3_column_bytes(statement, index))
            return .blob(Array(UnsafeRawBufferPointer(start: sqlite3_column_blob(statement, index), count: count)))
        default: return .null
        }
    }

    private func error(_ number: Int32) -> DatabaseError {
        DatabaseError(number: number, cause: String(cString: sqlite3_errmsg(handle)), path: path)
    }
}
