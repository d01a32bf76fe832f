import MynahHTTP
import MynahServing

/// Answers `POST /v1/audio/dialogue`, and the same where Kokoro-FastAPI's clients look for it.
enum DialogueEndpoint {
    static let routes = [
        route("/v1/audio/dialogue", "Speaks a dialogue: turns with voices, pauses and overlaps.").grouped("Speech"),
        route("/dev/dialogue", "Speaks a dialogue, for Kokoro-FastAPI's clients.", pause: .zero)
            .grouped("Kokoro-FastAPI"),
    ]

    /// A route where turns have `pause` between them unless said.
    private static func route(_ path: String, _ summary: String, pause: Duration? = nil) -> Route {
        Route.post(path, summary, DialogueBody.self) { visit, body in
            var body = body
            body.pause = body.pause ?? pause.map { SecondsValue($0) }
            try await answer(visit, body)
        }
        .giving("audio/*", "The audio, in the format that was asked for, as it is made.")
        .giving("text/event-stream", "The audio as OpenAI's server-sent events.")
        .giving("application/x-ndjson", "With timestamps: a line of JSON for each piece of audio.")
        .giving("application/json", "With timestamps and without streaming: one object.", .timedSpeech)
        .giving("text/vtt", "Captions alone with the speakers' names.")
        .giving("application/x-subrip", "The same as SubRip has them.")
    }

    /// Answers with a dialogue.
    static func answer(_ visit: Visit, _ body: DialogueBody) async throws {
        var visit = visit
        var plan = try await DialoguePlanning(house: visit.house).plan(body, for: visit.client)
        visit.warn(plan.speech.warnings)
        let shape = SpeechShape(
            visit: visit,
            plan: plan.speech,
            timestamps: body.timestamps,
            units: body.spanUnits,
            format: body.streamFormat,
            streams: body.streams ?? true
        )
        if shape.captions != nil { plan.speech.order.encoding = nil }
        // All of it is paid for before the first sound: what is too much is refused, not cut.
        try visit.admission?.speak(plan.turns.reduce(0) { $0 + $1.order.characters })
        try await shape.answer(DialogueStream(plan, in: visit.house, caching: visit.caching, noting: visit.record))
    }
}
