import MynahHTTP

/// Answers what can be asked.
enum DescriptionEndpoint {
    static let openAPI: Route = .get("/openapi.json", "Describes all routes to programs.") { visit in
        let document = OpenAPI(routes: SpeechServer.table.routes, version: visit.house.version)
        try await visit.answer(.ok, "application/json", document.json)
    }
    .giving("application/json", "The description (OpenAPI 3.1).")
    .grouped("Description")
}
