import MynahHTTP

/// Answers operators: the page that shows how the server does, and what it shows.
enum StatisticsEndpoints {
    static let routes = [page, statistics, events]

    private static let page = Route.get("/admin", "A page that shows how the server does.") { visit in
        try await visit.answer(visit.house.settings.pages.file("admin.html"))
    }
    .giving("text/html", "The page; what it shows needs a key where the server asks for keys.")
    .grouped("Pages")

    private static let statistics = Route.get(
        "/admin/statistics",
        "How requests for speech went, in steps of time.",
        StatisticsQuery.self
    ) { visit, query in
        let json = await visit.house.press.json(query.range, of: visit.house)
        try await visit.answer(.ok, "application/json", json)
    }
    .giving("application/json", "What goes on now, what the range adds up to, and each of its steps.")
    .grouped("Health")

    private static let events = Route.get(
        "/admin/events",
        "The same each second, until the client leaves.",
        StatisticsQuery.self
    ) { visit, query in
        try await StatisticsEvents(visit: visit, range: query.range).answer()
    }
    .giving("text/event-stream", "An event 'statistics' each second, whose data are what /admin/statistics answers.")
    .grouped("Health")
}
