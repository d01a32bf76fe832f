import MynahHTTP

/// Brings a file that is kept: whole, in part, or not at all where the client has it already (RFC 9110, sections 13 and 14).
struct ReplyDelivery {
    let visit: Visit
    let reply: CachedReply
    /// What it is called where it is saved, where that is said.
    var fileName: String?

    func answer() async throws {
        if Self.names(visit.request.fields["If-None-Match"], reply.tag) {
            return try await visit.call.answer(ServerAnswer(.notModified, fields))
        }
        let isWanted = visit.request.fields["If-Range"].map { $0 == reply.tag } ?? true
        switch RangeField(isWanted ? visit.request.fields["Range"] : nil, size: reply.body.count) {
        case .whole: try await send(.ok, reply.body[...])
        case .part(let range): try await send(.partialContent, reply.body[range])
        case .unsatisfiable:
            var error = APIError(
                .rangeNotSatisfiable,
                "range_not_satisfiable",
                "The audio has \(reply.body.count) bytes, and none of those that were asked for."
            )
            error.fields.append("Content-Range", "bytes */\(reply.body.count)")
            throw error
        }
    }

    private func send(_ status: HTTPStatus, _ body: ArraySlice<UInt8>) async throws {
        var fields = fields
        fields.append("Content-Type", reply.type)
        if status == .partialContent {
            fields.append("Content-Range", "bytes \(body.startIndex)-\(body.endIndex - 1)/\(reply.body.count)")
        }
        try await visit.call.answer(ServerAnswer(status, fields, body: Array(body)))
    }

    private var fields: HTTPFields {
        var fields = visit.fields
        fields.append("ETag", reply.tag)
        fields.append("Accept-Ranges", "bytes")
        if let fileName { fields.append("Content-Disposition", "attachment; filename=\"\(fileName)\"") }
        // Whoever may speak may hear it, and nobody else: shared caches on the way must not keep it.
        fields.append("Cache-Control", "private, max-age=3600")
        fields.append("X-TTS-Engine", reply.engine)
        fields.append("X-Mynah-Voice", reply.voice)
        fields.append("X-Mynah-Sample-Rate", String(reply.hertz))
        return fields
    }

    /// Whether a field with tags names one.
    static func names(_ field: String?, _ tag: String) -> Bool {
        guard let field else { return false }
        return field.split(separator: ",").contains { part in
            let name = part.filter { $0 != " " && $0 != "\t" }
            return name == "*" || name == tag || name == "W/" + tag
        }
    }
}
