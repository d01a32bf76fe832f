import MynahAudio
import MynahHTTP
import MynahServing
import MynahSynthesis

/// Answers `POST /v1/audio/speech`: in whichever of its shapes the request wants.
struct SpeechEndpoint {
    static let route = Route.post("/v1/audio/speech", "Speaks a text.", SpeechBody.self) { visit, body in
        var visit = visit
        let plan = try await SpeechPlanning(house: visit.house).plan(body, for: visit.client)
        visit.warn(plan.warnings)
        if body.returnsTimestamps != nil { visit.warn(["'return_timestamps' has no effect here; timestamps has."]) }
        try await SpeechEndpoint(visit: visit, body: body, plan: plan).answer()
    }
    .giving("audio/*", "The audio, in the format that was asked for, as it is made.")
    .giving("text/event-stream", "The audio as OpenAI's server-sent events.")
    .giving(
        "application/x-ndjson",
        "With timestamps: a line of JSON for each piece of audio, with what is heard in it."
    )
    .giving("application/json", "With timestamps and without streaming: one object.", .timedSpeech)
    .giving("text/vtt", "Captions alone, where the client accepts nothing else.")
    .giving("application/x-subrip", "The same as SubRip has them.")

    let visit: Visit
    let body: SpeechBody
    let plan: SpeechPlan

    private func shape(for visit: Visit) -> SpeechShape {
        SpeechShape(
            visit: visit,
            plan: plan,
            timestamps: body.timestamps,
            units: body.spanUnits,
            format: body.streamFormat,
            streams: body.streams ?? true
        )
    }

    private func answer() async throws {
        var visit = visit
        visit.warn(shape(for: visit).warnings)
        let shape = shape(for: visit)
        if shape.isAudioAlone {
            return try await AudioDelivery(visit: visit, plan: plan).answer(streamed: shape.streams)
        }
        var order = plan.order
        if shape.captions != nil { order.encoding = nil }
        try await shape.answer(visit.submit(order))
    }
}
