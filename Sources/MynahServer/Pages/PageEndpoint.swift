import MynahHTTP

/// Answers browsers: the page to speak with, the page that lists all routes, and what belongs to them.
enum PageEndpoint {
    static let home = Route.get("/", "A page to speak with.") { visit in
        try await visit.answer(visit.house.settings.pages.file("index.html"))
    }
    .giving("text/html", "The page.")
    .grouped("Pages")

    static let docs = Route.get("/docs", "A page that lists all routes, each with a form to try it.") { visit in
        let template = try visit.house.settings.pages.file("docs.html")
        try await visit.answer(filled(template))
    }
    .giving("text/html", "The page.")
    .grouped("Pages")

    static let asset = Route.get("/assets/{name}", "What the pages consist of.") { visit in
        try await visit.answer(visit.house.settings.pages.file(visit.places["name"] ?? ""))
    }
    .giving("text/css", "The file.")
    .giving("text/javascript", "The file.")
    .giving("image/svg+xml", "The file.")
    .giving("text/html", "The file.")
    .grouped("Pages")

    private static let listing = DocsPage(routes: SpeechServer.table.routes)
    private static let contents = listing.contents
    private static let sections = listing.sections

    private static func filled(_ template: WebFile) -> WebFile {
        var body = TemplateText(template.body)
        body.fill("contents", with: contents)
        body.fill("sections", with: sections)
        return WebFile(body.bytes, type: template.type)
    }
}
