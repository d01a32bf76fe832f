import MynahHTTP
import MynahJSON
import MynahServing
import MynahThreads

/// Tells how far a job is as server-sent events, until it is at its end.
///
/// Each event is the whole job, and its number is the job's revision: who comes back with `Last-Event-ID` misses nothing and is told nothing
/// twice.
struct JobEvents {
    let visit: Visit
    let desk: JobDesk
    let id: JobID
    let owner: String

    /// How often it is looked, and after how many looks without news a comment says that the line is alive.
    private static let pause = Duration.milliseconds(250)
    private static let quiet = 60

    func answer() async throws {
        var seen = visit.request.fields["Last-Event-ID"].flatMap { Int($0) } ?? 0
        var fields = visit.fields
        fields.append("Content-Type", "text/event-stream; charset=utf-8")
        fields.append("Cache-Control", "no-store")
        fields.append("X-Accel-Buffering", "no")
        try await visit.call.begin(.ok, fields)
        guard visit.request.method != "HEAD" else { return try await visit.call.finish() }
        var looks = 0
        while true {
            guard let job = desk.book.withLock({ $0.job(id, of: owner) }) else { break }
            if job.revision > seen {
                try await send(job)
                (seen, looks) = (job.revision, 0)
            }
            if job.status.isEnd { return try await visit.call.finish() }
            looks += 1
            if looks % Self.quiet == 0 { try await visit.call.write(Array(": still here\n\n".utf8)) }
            try await visit.call.sleep(for: Self.pause)
        }
        try await gone(after: seen)
    }

    private func send(_ job: Job) async throws {
        var line = JSONLine()
        line.object { JobAnswer(desk: desk).write(job, to: &$0) }
        let name = job.status.isEnd ? job.status.rawValue : "progress"
        try await visit.call.write(
            Array("id: \(job.revision)\nevent: \(name)\ndata: ".utf8) + line.bytes + Array("\n\n".utf8)
        )
    }

    /// Somebody took the job away.
    private func gone(after seen: Int) async throws {
        var line = JSONLine()
        line.object { line in
            line.field("id", id.text)
            line.field("status", JobStatus.cancelled.rawValue)
        }
        try await visit.call.write(
            Array("id: \(seen + 1)\nevent: cancelled\ndata: ".utf8) + line.bytes + Array("\n\n".utf8)
        )
        try await visit.call.finish()
    }
}
