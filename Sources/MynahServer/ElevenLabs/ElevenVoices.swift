import MynahHTTP
import MynahJSON
import MynahServing
import MynahSynthesis
import MynahText

/// Answers ElevenLabs' clients what voices there are.
enum ElevenVoices {
    static let routes: [Route] = [
        list("/v1/voices"), list("/v2/voices"), usualSettings, one, settings,
    ].map { $0.grouped("ElevenLabs") }

    private static func list(_ path: String) -> Route {
        .get(path, "Lists the voices, for ElevenLabs' clients.", ElevenVoicesQuery.self) { visit, query in
            let page = try query.page(of: await visit.house.service.voices())
            try await visit.answer { line in
                line.list("voices", page.voices) { $0.describe(elevenVoice: $1) }
                line.field("has_more", page.next != nil)
                line.integer("total_count", page.total)
                line.optional("next_page_token", page.next)
            }
        }
        .giving("application/json", "The voices.", .elevenVoices)
    }

    private static let one = Route.get("/v1/voices/{id}", "Describes a voice, for ElevenLabs' clients.") { visit in
        let (_, voice) = try await visit.voice()
        try await visit.answer { $0.describe(elevenVoice: voice) }
    }
    .giving("application/json", "The voice.", .elevenVoice)

    private static let settings = Route.get(
        "/v1/voices/{id}/settings",
        "How a voice sounds unless said, for ElevenLabs' clients."
    ) { visit in
        _ = try await visit.voice()
        try await visit.answer { $0.writeElevenSettings() }
    }
    .giving("application/json", "The settings, of which the speed has a meaning here.")

    private static let usualSettings = Route.get(
        "/v1/voices/settings/default",
        "How voices sound unless said, for ElevenLabs' clients."
    ) { visit in
        try await visit.answer { $0.writeElevenSettings() }
    }
    .giving("application/json", "The settings, of which the speed has a meaning here.")
}

extension JSONLine {
    /// Writes the fields of a voice as ElevenLabs has them.
    fileprivate mutating func describe(elevenVoice voice: Voice) {
        field("voice_id", voice.name.text)
        field("name", voice.title)
        field("category", "premade")
        object("labels") { line in
            line.field("language", voice.languages[0].text)
            line.field("gender", voice.gender.rawValue)
            line.field("engine", voice.engine.text)
        }
    }

    /// Writes what ElevenLabs' settings are where nobody has changed them.
    fileprivate mutating func writeElevenSettings() {
        field("stability", 0.5)
        field("similarity_boost", 0.75)
        field("style", 0.0)
        field("use_speaker_boost", false)
        field("speed", 1.0)
    }
}
