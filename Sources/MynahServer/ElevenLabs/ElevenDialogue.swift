import MynahServing
import MynahSynthesis

/// Speaks dialogues for ElevenLabs' clients, as `POST /v1/audio/dialogue` does.
enum ElevenDialogue {
    static let routes: [Route] = [
        route("/v1/text-to-dialogue", "Speaks a dialogue, for ElevenLabs' clients.", streamed: false),
        route("/v1/text-to-dialogue/stream", "Streams a dialogue, for ElevenLabs' clients.", streamed: true),
    ]

    private static func route(_ path: String, _ summary: String, streamed: Bool) -> Route {
        .post(path, summary, ElevenDialogueBody.self) { visit, body in
            var visit = visit
            let query = try visit.query(ElevenQuery.self)
            let (said, warnings) = await translated(body, query, in: visit)
            var dialogue = said
            dialogue.streams = streamed
            visit.warn(warnings)
            try await DialogueEndpoint.answer(visit, dialogue)
        }
        .asking(ElevenQuery.self).giving("audio/*", "The audio.").grouped("ElevenLabs")
    }

    /// The same as a dialogue here has it, and what the caller is to be told of its voices.
    private static func translated(
        _ body: ElevenDialogueBody,
        _ query: ElevenQuery,
        in visit: Visit
    ) async -> (DialogueBody, [String]) {
        var dialogue = DialogueBody()
        var warnings: [String] = []
        for turn in body.turns {
            let (voice, warning) = await ElevenRequest(visit: visit).voice(turn.voice)
            var own = TurnBody()
            (own.text, own.voice) = (turn.text, voice)
            dialogue.turns.append(own)
            if let warning { warnings.append(warning) }
        }
        dialogue.model = ElevenRequest.model(body.model)
        dialogue.language = body.language
        dialogue.seed = body.seed
        dialogue.normalize = body.normalization != .off
        dialogue.format = query.format.format
        dialogue.sampleRate = query.format.rate
        dialogue.bitRate = query.format.bitRate
        return (dialogue, warnings)
    }
}
