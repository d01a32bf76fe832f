import MynahHTTP
import MynahJSON
import MynahText

/// What Kokoro-FastAPI has besides speech: SSML as tags, downloads, and the paths of what is not let do here.
extension FastAPIEndpoints {
    static let serviceRoutes: [Route] = [
        subset, translate, download, test, unload, debug, redirect("/web", to: "./"),
        redirect("/web/{name}", to: "../"),
    ].map { $0.grouped("Kokoro-FastAPI") }

    private static let subset = Route.get("/dev/ssml", "Which part of SSML can be written as tags.") { visit in
        try await visit.answer { SSMLSubset.write(to: &$0) }
    }
    .giving("application/json", "The elements, and the words that pauses and paces can have.")

    private static let translate = Route.post(
        "/dev/ssml",
        "Writes SSML as a text with inline tags.",
        SSMLBody.self
    ) { visit, body in
        let text = try await visit.tags(of: body)
        try await visit.answer { $0.field("text", text) }
    }
    .giving("application/json", "The text, ready to be spoken.")

    private static let download = Route.get(
        "/v1/download/{file}",
        "Brings audio again that X-Download-Path told of.",
        DownloadQuery.self
    ) { visit, query in
        let file = visit.places["file"] ?? ""
        guard let reply = await ReplyPlace.find(String(file.prefix { $0 != "." }), for: visit) else {
            throw APIError(
                .notFound,
                "not_kept",
                "Nothing is kept under this name: it is not finished yet, or it had to go."
            )
        }
        try await ReplyDelivery(visit: visit, reply: reply, fileName: query.fileName(for: file)).answer()
    }
    .giving("audio/*", "The audio.")

    private static let test = Route.get("/v1/test", "Says that the server answers.") { visit in
        try await visit.answer { $0.field("status", "ok") }
    }
    .giving("application/json", "That it is so.")

    /// Models are let go of when nobody has spoken for a while; clients do not decide it.
    private static let unload = Route.post("/dev/unload", "Is not let do here.", taking: NoFields.self) { _ in
        throw APIError(
            .forbidden,
            "unload_disabled",
            "Clients cannot have models unloaded. The server does it itself, after the time that idle-unload says."
        )
    }

    private static let debug = Route.get("/debug/{name}", "Is not let do here.") { _ in
        throw APIError(.forbidden, "debug_disabled", "This server has no debugging. /metrics tells how it does.")
    }

    private static func redirect(_ path: String, to place: String) -> Route {
        .get(path, "Leads to the page to speak with.") { visit in
            var fields = visit.fields
            fields.append("Location", place)
            try await visit.call.answer(ServerAnswer(.found, fields))
        }
        .succeeding(with: .found)
    }
}

extension Visit {
    /// SSML as tags.
    fileprivate func tags(of body: SSMLBody) async throws -> String {
        do throws(MarkupError) {
            return try await house.reading.tags(of: SourceText(body.text), voice: body.voice)
        } catch {
            throw APIError(error, at: "text")
        }
    }
}
