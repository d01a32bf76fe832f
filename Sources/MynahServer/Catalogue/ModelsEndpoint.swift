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
        if visit.call.request.fields["xi-api-key"] != nil { return try await ElevenModels.answer(visit) }
        try await visit.answer { line in
            line.field("object", "list")
            line.list("data", names) { $0.describe(model: $1, since: visit.house.opened) }
        }
    }
    .giving("application/json", "The models.", .models)
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
    .giving("application/json", "The model.", .model)
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

extension JSONLine {
    fileprivate mutating func describe(model name: String, since moment: Int) {
        field("id", name)
        field("object", "model")
        integer("created", moment)
        field("owned_by", "mynah")
    }
}
