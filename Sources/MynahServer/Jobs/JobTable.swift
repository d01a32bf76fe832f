import MynahAudio
import MynahCodecs
import MynahDatabase

/// The table of jobs on the disk.
struct JobTable {
    private let database: Database

    /// Opens the table in a file; throws where that cannot be used.
    init(_ path: String) throws(DatabaseError) {
        database = try Database(path, migrations: Self.migrations)
        // What was deleted is not to be found in the file.
        _ = try database.rows("PRAGMA secure_delete = ON")
    }

    private static let migrations = [
        """
        CREATE TABLE jobs (
            id TEXT PRIMARY KEY, owner TEXT NOT NULL, engine TEXT NOT NULL, voice TEXT NOT NULL, language TEXT NOT NULL,
            model TEXT NOT NULL, seed INTEGER NOT NULL, format TEXT NOT NULL, bit_rate INTEGER, hertz INTEGER NOT NULL,
            characters INTEGER NOT NULL, warnings TEXT NOT NULL, created REAL NOT NULL, ended REAL,
            status TEXT NOT NULL, failure TEXT, message TEXT, place INTEGER NOT NULL, samples INTEGER NOT NULL,
            mark_bytes INTEGER NOT NULL, bookmark BLOB, is_spoken INTEGER NOT NULL, seconds REAL NOT NULL,
            audio_bytes INTEGER NOT NULL, bytes INTEGER NOT NULL, revision INTEGER NOT NULL
        ) STRICT
        """,
        // What is called characters there are bytes; the letters of old texts are not known, and their bytes stand for them.
        """
        ALTER TABLE jobs ADD COLUMN letters INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE jobs ADD COLUMN letters_spoken INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE jobs ADD COLUMN expired REAL;
        UPDATE jobs SET letters = characters, letters_spoken = place;
        UPDATE jobs SET expired = ended WHERE status = 'expired'
        """,
    ]

    private static let columns = [
        "id", "owner", "engine", "voice", "language", "model", "seed", "format", "bit_rate", "hertz", "characters",
        "warnings", "created", "ended", "status", "failure", "message", "place", "samples", "mark_bytes", "bookmark",
        "is_spoken", "seconds", "audio_bytes", "bytes", "revision", "letters", "letters_spoken", "expired",
    ]

    /// All jobs; rows that no version of this program wrote are left out.
    func all() throws(DatabaseError) -> [Job] {
        let list = Self.columns.joined(separator: ", ")
        return try database.rows("SELECT \(list) FROM jobs").compactMap { row in
            Job(Dictionary(uniqueKeysWithValues: zip(Self.columns, row)))
        }
    }

    /// Writes a job, over what was there of it.
    func write(_ job: Job) throws(DatabaseError) {
        let list = Self.columns.joined(separator: ", ")
        let marks = Self.columns.map { _ in "?" }.joined(separator: ", ")
        try database.run("INSERT OR REPLACE INTO jobs (\(list)) VALUES (\(marks))", job.values)
    }

    /// Forgets a job.
    func remove(_ id: JobID) throws(DatabaseError) {
        try database.run("DELETE FROM jobs WHERE id = ?", [.text(id.text)])
    }
}

extension Job {
    /// What stands in the columns of the table, in their order.
    fileprivate var values: [DatabaseValue] {
        [
            .text(id.text), .text(plan.owner), .text(plan.engine), .text(plan.voice), .text(plan.language),
            .text(plan.model), .integer(plan.seed), .text(plan.format.name), DatabaseValue(plan.bitRate),
            .integer(plan.hertz), .integer(plan.textBytes), .text(plan.warnings.joined(separator: "\n")),
            .real(created), DatabaseValue(ended), .text(status.rawValue), DatabaseValue(failure?.code),
            DatabaseValue(failure?.message), .integer(progress.place), .integer(progress.samples),
            .integer(progress.markBytes), DatabaseValue(progress.bookmark), .integer(progress.isSpoken ? 1 : 0),
            .real(progress.seconds), .integer(audioBytes), .integer(bytes), .integer(revision),
            .integer(plan.characters), .integer(progress.characters), DatabaseValue(expired),
        ]
    }

    /// Reads a row; `nil` where it is not whole.
    fileprivate init?(_ row: [String: DatabaseValue]) {
        func text(_ name: String) -> String { row[name]?.text ?? "" }
        func integer(_ name: String) -> Int { row[name]?.integer ?? 0 }
        guard let id = JobID(text("id")), let status = JobStatus(rawValue: text("status")),
            let format = AudioFormat(name: text("format")), SampleRate(hertz: integer("hertz")) != nil,
            let created = row["created"]?.real
        else { return nil }
        self.id = id
        plan = Plan(
            owner: text("owner"),
            engine: text("engine"),
            voice: text("voice"),
            language: text("language"),
            model: text("model"),
            seed: integer("seed"),
            format: format,
            bitRate: row["bit_rate"]?.integer,
            hertz: integer("hertz"),
            characters: integer("letters"),
            textBytes: integer("characters"),
            warnings: text("warnings").split(separator: "\n").map(String.init)
        )
        self.created = created
        ended = row["ended"]?.real
        expired = row["expired"]?.real
        self.status = status
        failure = row["failure"]?.text.map { Failure(code: $0, message: text("message")) }
        progress = Progress(
            place: integer("place"),
            characters: integer("letters_spoken"),
            samples: integer("samples"),
            markBytes: integer("mark_bytes"),
            bookmark: row["bookmark"]?.blob,
            isSpoken: integer("is_spoken") == 1,
            seconds: row["seconds"]?.real ?? 0
        )
        (audioBytes, bytes, revision) = (integer("audio_bytes"), integer("bytes"), integer("revision"))
    }
}
