import Glibc
import MynahJSON
import MynahLog
import MynahOptions
import MynahServing

extension Command {
    static var cacheStats: Command {
        Command("stats", "show what is kept of speech", CacheStatsOptions.self) { options, invocation in
            let folder = try options.files.required(in: invocation.surroundings)
            let report = CacheReport(folder: folder, limit: options.files.disk.count, now: time(nil))
            try Terminal.write(options.printsJSON ? report.json : report.text, to: STDOUT_FILENO)
        }
        .discussion(
            "Shows what the cache's folder holds: passages, from which answers of all kinds are made, and whole replies, "
                + "and how often they were of use since it was emptied. The server writes that down each 256 questions and at its end; of now it "
                + "tells at /metrics (mynah_cache_…)."
        )
        .example("mynah cache stats --json", "Gives the numbers to a program.")
    }
}

/// What can be asked of `mynah cache stats`.
struct CacheStatsOptions: OptionGroup {
    var printsJSON = false
    var files = CacheFolderOptions()

    static var declarations: [Declaration<CacheStatsOptions>] {
        [.flag("json", \.printsJSON, "Prints one JSON object.").commandLineOnly(), .group(\.files)]
    }
}

/// What the folder of a cache holds.
struct CacheReport {
    let folder: CacheFolder
    let limit: Int
    /// Seconds since 1970.
    let now: Int

    var text: String {
        var table = Table(headings: ["LEVEL", "FILES", "SIZE", "HITS", "MISSES", "OLDEST", "NEWEST"])
        let uses = folder.uses ?? CacheTally()
        for (level, entries) in levels {
            let numbers = [uses.uses(of: level).hits, uses.uses(of: level).misses].map(String.init)
            let dates = [entries.first, entries.last].map { $0.map { Self.day($0.created) } ?? "-" }
            table.add([level.rawValue, String(entries.count), ByteCount.shown(Self.bytes(entries))] + numbers + dates)
        }
        let all = levels.flatMap(\.entries)
        return table.text + "\(folder.path): \(ByteCount.shown(Self.bytes(all))) of \(ByteCount.shown(limit))\n"
    }

    var json: String {
        var line = JSONLine()
        let tally = folder.uses ?? CacheTally()
        line.object { line in
            line.field("folder", folder.path)
            line.integer("limit_bytes", limit)
            line.list("levels", levels) { line, level in
                line.field("level", level.level.rawValue)
                line.integer("files", level.entries.count)
                line.integer("bytes", Self.bytes(level.entries))
                line.integer("hits", tally.uses(of: level.level).hits)
                line.integer("misses", tally.uses(of: level.level).misses)
                if let oldest = level.entries.first, let newest = level.entries.last {
                    line.integer("oldest_seconds", max(0, now - oldest.created))
                    line.integer("newest_seconds", max(0, now - newest.created))
                }
            }
        }
        return String(decoding: line.bytes, as: UTF8.self) + "\n"
    }

    private var levels: [(level: CacheLevel, entries: [CacheFolder.Entry])] {
        let entries = folder.entries()
        return CacheLevel.allCases.map { level in (level, entries.filter { $0.key.level == level }) }
    }

    private static func bytes(_ entries: [CacheFolder.Entry]) -> Int { entries.reduce(0) { $0 + $1.size } }

    private static func day(_ date: Int) -> String {
        String(Timestamp(milliseconds: Int64(date) * 1_000).text.prefix(10))
    }
}
