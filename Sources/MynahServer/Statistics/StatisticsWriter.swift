import Glibc
import MynahDatabase
import MynahFiles

/// Writes statistics into their file, for one thread; what goes wrong it says, and begins anew the next time.
final class StatisticsWriter {
    private let place: StatisticsHouse
    private var table: RequestTable?
    /// Which file the table is in, as somebody may take it away.
    private var file: ino_t?
    private var hasRecalled = false
    private var nextTidying = 0.0

    /// How often the file is tidied, in seconds.
    private static let pause = 60.0
    /// How many requests are read at a time.
    private static let page = 2_000

    init(_ place: StatisticsHouse) { self.place = place }

    /// Opens the file, and hands over what it tells of times before, once. `wall` is in seconds since 1970.
    func open(at wall: Double, _ recall: (StatisticsBatch) -> Void) throws(StatisticsFault) {
        guard table == nil || file != inode else { return }
        try attempt { () throws(DatabaseError) in
            try makeFolder()
            let table = try RequestTable(place.path)
            (self.table, file) = (table, inode)
            if !hasRecalled { try read(table, since: wall - 30 * 86_400, recall) }
            hasRecalled = true
        }
    }

    /// Writes a batch.
    func write(_ batch: StatisticsBatch) throws(StatisticsFault) {
        try attempt { () throws(DatabaseError) in try table?.write(batch) }
    }

    /// Takes away what is too old and too much, if it is time for that. `wall` is in seconds since 1970, `steady` in ``Moment``'s.
    func tidy(at wall: Double, _ steady: Double) throws(StatisticsFault) {
        guard steady >= nextTidying else { return }
        nextTidying = steady + Self.pause
        try attempt { () throws(DatabaseError) in
            try table?.forget(before: wall - place.rules.age)
            try table?.shrink(to: place.rules.bytes)
        }
    }

    private func read(_ table: RequestTable, since moment: Double, _ recall: (StatisticsBatch) -> Void)
        throws(DatabaseError)
    {
        recall(StatisticsBatch(minutes: try table.minutes(since: moment)))
        let newest = try table.newest()
        var last = 0
        while last < newest {
            let (entries, id) = try table.entries(since: moment, after: last, count: Self.page)
            guard let id else { return }
            recall(StatisticsBatch(entries: entries))
            last = id
        }
    }

    private func makeFolder() throws(DatabaseError) {
        do throws(FileFailure) {
            try JobFolder.make(place.folder, parents: true)
        } catch {
            throw DatabaseError(.cannotOpen, "The folder \(place.folder) cannot be made: \(error.reason).")
        }
    }

    /// The file that lies there now.
    private var inode: ino_t? {
        var status = stat()
        return stat(place.path, &status) == 0 ? status.st_ino : nil
    }

    /// Does something; where it fails, the file is opened anew the next time.
    private func attempt(_ work: () throws(DatabaseError) -> Void) throws(StatisticsFault) {
        do throws(DatabaseError) {
            try work()
        } catch {
            table = nil
            throw StatisticsFault(message: error.message)
        }
    }
}
