import MynahHTTP
import MynahServing
import MynahSynthesis
import MynahText

/// Answers ElevenLabs' clients in their own shapes, so that they need no more than another address.
enum ElevenEndpoints {
    static let routes: [Route] =
        [
            route("/v1/text-to-speech/{voice}", "Speaks a text, for ElevenLabs' clients.") {
                try await $0.audio(whole: true)
            },
            route("/v1/text-to-speech/{voice}/stream", "Streams speech, for ElevenLabs' clients.") {
                try await $0.audio(whole: false)
            },
            route(
                "/v1/text-to-speech/{voice}/with-timestamps",
                "Speaks with times of characters, for ElevenLabs' clients."
            ) {
                try await $0.timed(whole: true)
            },
            route(
                "/v1/text-to-speech/{voice}/stream/with-timestamps",
                "Streams speech with times of characters, for ElevenLabs' clients."
            ) { try await $0.timed(whole: false) },
            input, contexts,
        ] + ElevenVoices.routes + ElevenDialogue.routes + ElevenAccount.routes

    private static func route(
        _ path: String,
        _ summary: String,
        _ answer: @escaping @Sendable (ElevenAnswer) async throws -> Void
    ) -> Route {
        .post(path, summary, ElevenBody.self) { visit, body in
            var visit = visit
            let query = try visit.query(ElevenQuery.self)
            let (speech, warning) = await ElevenRequest(visit: visit).speech(body, query)
            let plan = try await SpeechPlanning(house: visit.house).plan(speech, for: visit.client)
            visit.warn(plan.warnings + [warning].compactMap(\.self))
            try await answer(ElevenAnswer(visit: visit, plan: plan))
        }
        .asking(ElevenQuery.self).giving("audio/*", "The audio.").giving("application/json", "The audio and its times.")
        .grouped("ElevenLabs")
    }

    private static let input: Route = .get(
        "/v1/text-to-speech/{voice}/stream-input",
        "Speaks text that comes in pieces, for ElevenLabs' clients, over a WebSocket.",
        ElevenStreamQuery.self
    ) { visit, query in
        try await ElevenHandshake(visit: visit, query: query).open { visit, socket, config, first in
            let wire = ElevenWire(config, query.clock)
            try await StreamSession(visit, socket, wire: wire, config: config).run(after: first)
        }
    }
    .delivering(.webSocket).takingKeys(in: .firstMessage).grouped("ElevenLabs")

    private static let contexts: Route = .get(
        "/v1/text-to-speech/{voice}/multi-stream-input",
        "Speaks several texts that come in pieces over one WebSocket, for ElevenLabs' clients.",
        ElevenStreamQuery.self
    ) { visit, query in
        try await ElevenHandshake(visit: visit, query: query).open { visit, socket, config, _ in
            try await ElevenContexts(visit, socket, config: config, query.clock).run()
        }
    }
    .delivering(.webSocket).grouped("ElevenLabs")
}
