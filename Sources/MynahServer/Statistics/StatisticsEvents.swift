import MynahHTTP

/// Tells the statistics of a range as server-sent events, once a second.
struct StatisticsEvents {
    let visit: Visit
    let range: StatisticsRange

    /// How often they are told, and after how many times the client is to ask again: a key that does not hold any more ends with that.
    private static let pause = Duration.seconds(1)
    private static let most = 600

    func answer() async throws {
        var fields = visit.fields
        fields.append("Content-Type", "text/event-stream; charset=utf-8")
        fields.append("Cache-Control", "no-store")
        fields.append("X-Accel-Buffering", "no")
        try await visit.call.begin(.ok, fields)
        guard visit.request.method != "HEAD" else { return try await visit.call.finish() }
        for _ in 0..<Self.most {
            let json = await visit.house.press.json(range, of: visit.house)
            try await visit.call.write(Array("event: statistics\ndata: ".utf8) + json + Array("\n\n".utf8))
            guard !visit.house.statistics.isEnding else { break }
            try await visit.call.sleep(for: Self.pause)
        }
        try await visit.call.finish()
    }
}
