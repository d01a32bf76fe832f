import MynahHTTP
import MynahJSON
import MynahServing
import MynahSynthesis
import MynahText

/// Answers what models there are as ElevenLabs' clients know them: a list without anything around it.
enum ElevenModels {
    /// ElevenLabs' own names. All that begin as they do mean the best there is here.
    static let names = [
        "eleven_multilingual_v2", "eleven_v3", "eleven_flash_v2_5", "eleven_turbo_v2_5", "eleven_flash_v2",
        "eleven_turbo_v2", "eleven_multilingual_v1", "eleven_monolingual_v1",
    ]

    /// Answers with ElevenLabs' models and our own, each with the languages of the voices behind it.
    static func answer(_ visit: Visit) async throws {
        let voices = await visit.house.service.voices()
        let engines = voices.map(\.engine.text).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        let models = (names + ModelName.all(engines: engines)).map { name in
            let own = voices.filter { $0.engine.text == name }
            var line = JSONLine()
            line.object { $0.describe(elevenModel: name, languages(of: own.isEmpty ? voices : own)) }
            return line.bytes
        }
        let list = Array("[".utf8) + models.joined(separator: Array(",".utf8)) + Array("]".utf8)
        try await visit.answer(.ok, "application/json", list)
    }

    private static func languages(of voices: [Voice]) -> [String] {
        Set(voices.flatMap(\.languages).map(\.text)).sorted()
    }
}

extension JSONLine {
    fileprivate mutating func describe(elevenModel name: String, _ languages: [String]) {
        field("model_id", name)
        field("name", name)
        field("can_do_text_to_speech", true)
        field("can_do_voice_conversion", false)
        list("languages", languages) { line, language in
            line.field("language_id", language)
            line.field("name", language)
        }
    }
}
