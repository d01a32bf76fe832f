import MynahCodecs
import MynahHTTP
import MynahJSON
import MynahPhonemes
import MynahServing
import MynahSynthesis
import MynahText

/// Answers the clients of Kokoro-FastAPI at the paths and in the shapes that they know.
enum FastAPIEndpoints {
    static let routes: [Route] = [captioned, phonemize, generate] + serviceRoutes

    private static let captioned: Route = .post(
        "/dev/captioned_speech",
        "Speaks a text and tells when each word is heard, for Kokoro-FastAPI's clients.",
        SpeechBody.self
    ) { visit, body in
        var visit = visit
        let plan = try await SpeechPlanning(house: visit.house).plan(body, for: visit.client)
        visit.warn(plan.warnings)
        if body.returnsDownloadLink {
            visit.warn(["'return_download_link' has no effect here; /v1/audio/speech has it."])
        }
        try await CaptionedAnswer(visit: visit, plan: plan, tellsTimes: body.returnsTimestamps ?? true)
            .answer(streamed: body.streams ?? true)
    }
    .giving(
        "application/json",
        "The audio in base64 and the words; a line for each piece while it is made.",
        .captionedSpeech
    )
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
            try TextReader(script, language: language).map { try reader.phonemes(of: $0, lexicons: []).text }.joined(
                separator: " "
            )
        }
        try await visit.answer { line in
            line.field("phonemes", phonemes)
            line.texts("tokens", [])
        }
    }
    .giving("application/json", "The sounds in Kokoro's signs.", .phonemized)
    .grouped("Kokoro-FastAPI")

    private static let generate: Route = .post(
        "/dev/generate_from_phonemes",
        "Speaks sounds, for Kokoro-FastAPI's clients.",
        PhonemesBody.self
    ) { visit, body in
        try body.check()
        let plan = try await SpeechPlanning(house: visit.house).plan(body.speech, for: visit.client)
        try plan.casting.checkSounds()
        var visit = visit
        visit.warn(plan.warnings + body.warnings)
        try await AudioDelivery(visit: visit, plan: plan).answer(streamed: true)
    }
    .giving("audio/wav", "The audio.")
    .grouped("Kokoro-FastAPI")
}

extension PhonemesBody {
    /// The same as a request for speech.
    fileprivate var speech: SpeechBody {
        var speech = SpeechBody()
        (speech.input, speech.inputFormat) = (markup, .ssml)
        (speech.voice, speech.format) = (voice, .wav)
        return speech
    }

    /// What is told beside the answer.
    fileprivate var warnings: [String] {
        guard !strangers.isEmpty else { return [] }
        let signs = strangers.prefix(20).joined(separator: " ")
        return ["Left out, as they are none of Kokoro's signs: \(signs)"]
    }

    /// Throws where nothing in it is a sound.
    fileprivate func check() throws(APIError) {
        guard !hasSounds else { return }
        throw .invalid("unknown_sounds", "None of this is a sound in Kokoro's signs, such as həlˈO.", at: "phonemes")
    }
}

extension Casting {
    /// Throws where the engine speaks from letters alone, and would say something else.
    fileprivate func checkSounds() throws(APIError) {
        guard !speaksSounds else { return }
        throw .invalid(
            "sounds_not_spoken",
            "The engine '\(voice.engine.text)' cannot be given sounds. Choose a voice of Kokoro's, as GET /v1/audio/voices lists them.",
            at: "voice"
        )
    }
}
