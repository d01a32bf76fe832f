import MynahHTTP
import MynahServing
import MynahSynthesis
import MynahText
import MynahThreads

/// Answers gateways that expect a plain service: text in, audio out, and the next engine where this one cannot speak.
enum MicroserviceEndpoint {
    static let routes: [Route] = [
        .post("/speak", "Speaks a text, for gateways.", SpeakBody.self) { visit, body in
            do {
                try await answer(visit, body)
            } catch var error as APIError {
                // The text is in another field here.
                if error.parameter == "input" { error.parameter = "text" }
                throw [.unavailable, .tooManyRequests].contains(error.status) ? error.askingForAnother : error
            } catch let error as SynthesisError where APIError(error).status == .unavailable {
                throw APIError(error).askingForAnother
            }
        }
        .giving("audio/*", "The audio, whole; fields tell the engine and how long it took.")
        .grouped("Gateways")
    ]

    private static func answer(_ visit: Visit, _ body: SpeakBody) async throws {
        let start = Moment.seconds()
        var speech = SpeechBody()
        speech.input = body.text
        (speech.model, speech.voice, speech.language) = (body.model, body.voice, body.language)
        (speech.speed, speech.format, speech.streams) = (body.speed, body.format, false)
        var plan = try await SpeechPlanning(house: visit.house).plan(speech, for: visit.client)
        plan.order.request.delivery.prosody.pitch = body.pitch?.semitones
        var visit = visit
        visit.warn(plan.warnings)
        let finished = try await AudioDelivery(visit: visit, plan: plan).finished()
        visit.warn(finished.warnings)
        var fields = visit.fields(for: plan)
        fields.append("X-TTS-Latency", String(Int(((Moment.seconds() - start) * 1_000).rounded())))
        fields.append("X-TTS-Model-Version", visit.house.version)
        fields.append("X-TTS-Cache", finished.isHit ? "hit" : "miss")
        try await visit.call.answer(ServerAnswer(.ok, fields, body: finished.reply.body))
    }
}

extension APIError {
    /// The same, with the field that sends a gateway to its next engine.
    fileprivate var askingForAnother: APIError {
        var error = APIError(.unavailable, code, message, at: parameter)
        error.fields = fields
        error.fields.append("X-TTS-Fallback", "required")
        return error
    }
}
