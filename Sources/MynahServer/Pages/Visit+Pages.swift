import MynahHTTP

extension Visit {
    /// Answers with a file, or that the client's own copy is still good.
    func answer(_ file: WebFile) async throws {
        var fields = self.fields
        fields.append("ETag", file.tag)
        // A copy may be kept, and is asked about each time: a new version is seen at once.
        fields.append("Cache-Control", "no-cache")
        for (name, value) in PageSafety.fields { fields.append(name, value) }
        guard !request.holds(file.tag) else { return try await call.answer(ServerAnswer(.notModified, fields)) }
        fields.append("Content-Type", file.type)
        try await call.answer(ServerAnswer(.ok, fields, body: file.body))
    }
}

extension ServerRequest {
    /// Whether the client has a copy with that tag; `W/` before a tag makes no difference here.
    func holds(_ tag: String) -> Bool {
        guard let list = fields["If-None-Match"] else { return false }
        return list.split(separator: ",").contains { part in
            let held = part.filter { $0 != " " }
            return held == "*" || held == tag || held == "W/" + tag
        }
    }
}
