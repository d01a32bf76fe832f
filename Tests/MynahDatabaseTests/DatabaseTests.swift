import Foundation
import MynahDatabase
import Testing

/// Tables on a disk.
struct DatabaseTests {
    private final class Folder {
        let path = FileManager.default.temporaryDirectory.appending(path: "mynah-db-\(UUID().uuidString)").path()

        init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }

        deinit { try? FileManager.default.removeItem(atPath: path) }
    }

    private static let first = "CREATE TABLE birds (name TEXT PRIMARY KEY, weight REAL, eggs INTEGER, song BLOB)"
    private let folder: Folder
    private var path: String { folder.path + "/birds.db" }

    init() throws { folder = try Folder() }

    @Test func `keeps values of every kind`() throws {
        let row: [DatabaseValue] = [.text("Beo ☂"), .real(0.25), .integer(3), .blob([0, 1, 255])]
        let empty: [DatabaseValue] = [.text(""), .null, .integer(.min), .blob([])]
        do {
            let database = try Database(path, migrations: [Self.first])
            for values in [row, empty] { try database.run("INSERT INTO birds VALUES (?, ?, ?, ?)", values) }
        }
        let again = try Database(path, migrations: [Self.first])
        #expect(try again.rows("SELECT * FROM birds ORDER BY name DESC") == [row, empty])
    }

    @Test func `does all of a transaction or nothing`() throws {
        let database = try Database(path, migrations: [Self.first])
        try? database.transaction { () throws(DatabaseError) in
            try database.run("INSERT INTO birds (name) VALUES ('a')")
            try database.run("INSERT INTO birds (name) VALUES ('a')")
        }
        #expect(try database.rows("SELECT COUNT(*) FROM birds") == [[.integer(0)]])
        try database.transaction { () throws(DatabaseError) in
            try database.run("INSERT INTO birds (name) VALUES ('a')")
        }
        #expect(database.changes == 1)
        #expect(try database.rows("SELECT name FROM birds") == [[.text("a")]])
    }

    @Test func `is brought to the newest version, step by step, once`() throws {
        _ = try Database(path, migrations: [Self.first])
        let second = "ALTER TABLE birds ADD COLUMN colour TEXT; INSERT INTO birds (name, colour) VALUES ('b', 'red')"
        for _ in 0..<2 {
            let database = try Database(path, migrations: [Self.first, second])
            #expect(try database.rows("SELECT colour FROM birds") == [[.text("red")]])
        }
        let error = #expect(throws: DatabaseError.self) { try Database(path, migrations: [Self.first]) }
        #expect(error?.code == .fromLaterVersion)
    }

    @Test func `says what is wrong with a file that is none`() throws {
        try Data(repeating: 65, count: 4096).write(to: URL(filePath: path))
        let error = #expect(throws: DatabaseError.self) { try Database(path, migrations: [Self.first]) }
        #expect(error?.code == .corrupt)
        #expect(
            error?.message
                == "The database \(path) is damaged or is none. Move it away; a new one is made in its place."
        )
    }

    @Test func `says that there is no such folder`() throws {
        let error = #expect(throws: DatabaseError.self) {
            try Database(folder.path + "/nothing/a.db", migrations: [])
        }
        #expect(error?.code == .cannotOpen)
    }

    @Test func `waits for another who writes, and says so in the end`() throws {
        let one = try Database(path, migrations: [Self.first])
        let other = try Database(path, migrations: [Self.first], patience: .milliseconds(20))
        let error = #expect(throws: DatabaseError.self) {
            try one.transaction { () throws(DatabaseError) in
                try one.run("INSERT INTO birds (name) VALUES ('a')")
                try other.run("INSERT INTO birds (name) VALUES ('b')")
            }
        }
        #expect(error?.code == .locked)
    }

    @Test func `says that the disk is full`() throws {
        let database = try Database(path, migrations: [Self.first])
        try database.run("PRAGMA max_page_count = 8")
        let error = #expect(throws: DatabaseError.self) {
            try database.run(
                "INSERT INTO birds (name, song) VALUES ('a', ?)",
                [.blob([UInt8](repeating: 1, count: 1 << 20))]
            )
        }
        #expect(error?.code == .diskFull)
        #expect(try database.rows("SELECT COUNT(*) FROM birds") == [[.integer(0)]])
    }

    @Test func `is for its owner's eyes`() throws {
        let database = try Database(path, migrations: [Self.first])
        try database.run("INSERT INTO birds (name) VALUES ('a')")
        for ending in ["", "-wal", "-shm"] {
            let mode = try FileManager.default.attributesOfItem(atPath: path + ending)[.posixPermissions] as? Int
            #expect(mode == 0o600)
        }
    }
}
