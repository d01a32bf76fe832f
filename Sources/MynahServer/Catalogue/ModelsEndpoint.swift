import MynahHTTP
import MynahJSON
import MynahServing
import MynahSynthesis
import MynahText

/// Answers what models there are, in OpenAI's words: the engines, and the names that mean the best of them.
enum ModelsEndpoint {
    static let list = Route.get("/v1/models", "Lists the models.") { visit in
        let names = try await names(visit)
        // ElevenLabs' clients ask at the same path, and say who they are in a field of their own.
        if visit.call.request.fields["xi-api-key"] != nil { return try await visit.answer(list: names) }
        try await visit.answer { line in
            line.field("object", "list")
            line.list("data", names) { $0.describe(model: $1, since: visit.house.opened) }
        }
    }
    .giving("application/json", "The models.")
    .grouped("Models")

    static let audio = Route.get("/v1/audio/models", "Lists the models, for Open WebUI.") { visit in
        let names = try await names(visit)
        try await visit.answer { line in
            line.list("models", names) { line, name in
                line.field("id", name)
                line.field("name", name)
            }
        }
    }
    .giving("application/json", "The models.")
    .grouped("Models")

    static let one = Route.get("/v1/models/{id}", "Describes a model.") { visit in
        let id = visit.places["id"] ?? ""
        let engines = try await engines(visit)
        _ = try ModelName(id, engines: engines)
        try await visit.answer { $0.describe(model: id, since: visit.house.opened) }
    }
    .giving("application/json", "The model.")
    .grouped("Models")

    private static func names(_ visit: Visit) async throws -> [String] {
        ModelName.all(engines: try await engines(visit))
    }

    private static func engines(_ visit: Visit) async throws -> [String] {
        await visit.house.service.voices().map(\.engine.text).reduce(into: []) {
            if !$0.contains($1) { $0.append($1) }
        }
    }
}

extension Visit {
    /// Answers with the models as ElevenLabs' clients know them: a list without anything around it.
    fileprivate func answer(list names: [String]) async throws {
        let languages = Set(await house.service.voices().flatMap(\.languages).map(\.text)).sorted()
        let models = names.map { name in
            var line = JSONLine()
            line.object { $0.describe(elevenModel: name, languages) }
            return line.bytes
        }
        try await answer(
            .ok,
            "application/json",
            Array("[".utf8) + models.joined(separator: Array(",".utf8)) + Array("]".utf8)
        )
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

    fileprivate mutating func describe(model name: String, since moment: Int) {
        field("id", name)
        field("object", "model")
        integer("created", moment)
        field("owned_by", "mynah")
    }
}
