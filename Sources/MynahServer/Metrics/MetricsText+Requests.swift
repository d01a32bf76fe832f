extension MetricsText {
    /// Writes what requests add up to.
    mutating func write(_ totals: RequestTotals) {
        write(
            Metric(name: "mynah_http_requests_total", kind: .counter, help: "Requests that are at their end."),
            totals.requests.sorted { $0.key < $1.key }.map { kind, count in
                (["route": kind.route, "method": kind.method, "status": String(kind.status)], Double(count))
            }
        )
        write(
            Metric(
                name: "mynah_http_request_duration_seconds",
                kind: .histogram,
                help: "Time from the first byte of a request to the end of its answer."
            ),
            totals.durations.sorted.map { (["route": $0.label], $0.total) }
        )
        write(
            Metric(name: "mynah_http_request_ends_total", kind: .counter, help: "Requests by how they ended."),
            totals.ends.sorted.map { (["end": $0.label], Double($0.total)) }
        )
        write(
            Metric(name: "mynah_errors_total", kind: .counter, help: "Requests that were answered with an error."),
            totals.errors.sorted.map { (["code": $0.label], Double($0.total)) }
        )
        writeSpeech(totals)
    }

    private mutating func writeSpeech(_ totals: RequestTotals) {
        write(
            Metric(
                name: "mynah_first_sound_seconds",
                kind: .histogram,
                help: "Time from a request for speech to its first sound."
            ),
            totals.firstSounds.sorted.map { (["engine": $0.label], $0.total) }
        )
        write(
            Metric(
                name: "mynah_synthesis_seconds",
                kind: .histogram,
                help: "Time from an order of speech to its last sound, waiting for lanes and readers included."
            ),
            totals.speech.sorted.map { (["engine": $0.label], $0.total) }
        )
        write(
            Metric(
                name: "mynah_characters_total",
                kind: .counter,
                help: "Text that was to be spoken, in bytes, by whose key."
            ),
            totals.shares.sorted.map { (["key": $0.label], Double($0.total.characters)) }
        )
        write(
            Metric(name: "mynah_audio_seconds_total", kind: .counter, help: "Sound that was delivered, by whose key."),
            totals.shares.sorted.map { (["key": $0.label], $0.total.audioSeconds) }
        )
    }
}
