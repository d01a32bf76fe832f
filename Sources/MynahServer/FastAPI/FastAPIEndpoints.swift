import MynahCodecs
import MynahHTTP
import MynahJSON
import MynahPhonemes
import MynahServing
import MynahSynthesis
import MynahText

/// Answers the clients of Kokoro-FastAPI at the paths and in the shapes that they know.
enum FastAPIEndpoints {
    static let routes: [Route] = [captioned, phonemize, generate]

    private static let captioned: Route = .post(
        "/dev/captioned_speech",
        "Speaks a text and tells when each word is heard, for Kokoro-FastAPI's clients.",
        SpeechBody.self
    ) { visit, body in
        var visit = visit
        let plan = try await SpeechPlanning(house: visit.house).plan(body, for: visit.client)
        visit.warn(plan.warnings)
        try await CaptionedAnswer(visit: visit, plan: plan, tellsTimes: body.returnsTimestamps ?? true)
            .answer(streamed: body.streams ?? true)
    }
    .giving("application/json", "The audio in base64 and the words; a line for each piece while it is made.")
    .grouped("Kokoro-FastAPI")

    private static let phonemize: Route = .post(
        "/dev/phonemize",
        "Writes down how a text sounds, for Kokoro-FastAPI's clients.",
        PhonemizeBody.self
    ) { visit, body in
        let text = SourceText(body.text)
        let script = try await visit.house.reading.script(text, .plain)
        let language: LanguageTag = if case .tag(let tag) = body.language { tag } else { LanguageTag("en-US")! }
        let phonemes = try await visit.house.reading.withReader { reader in
            try TextReader(script, language: language).map { try reader.phonemes(of: $0).text }.joined(separator: " ")
        }
        try await visit.answer { line in
            line.field("phonemes", phonemes)
            line.texts("tokens", [])
        }
    }
    .giving("application/json", "The sounds in Kokoro's signs.")
    .grouped("Kokoro-FastAPI")

    private static let generate: Route = .post(
        "/dev/generate_from_phonemes",
        "Speaks sounds, for Kokoro-FastAPI's clients.",
        PhonemesBody.self
    ) { visit, body in
        var speech = SpeechBody()
        speech.input = body.markup
        speech.inputFormat = .ssml
        speech.voice = body.voice
        speech.format = .wav
        let plan = try await SpeechPlanning(house: visit.house).plan(speech, for: visit.client)
        var visit = visit
        visit.warn(plan.warnings)
        try await AudioDelivery(visit: visit, plan: plan).answer(streamed: true)
    }
    .giving("audio/wav", "The audio.")
    .grouped("Kokoro-FastAPI")
}
