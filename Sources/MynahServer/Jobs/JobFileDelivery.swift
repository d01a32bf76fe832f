import MynahCodecs
import MynahHTTP

/// Brings a file of a finished job: all of it or a part, a piece at a time.
struct JobFileDelivery {
    let visit: Visit
    let desk: JobDesk
    let job: Job

    /// The bytes that are read at a time.
    private static let piece = 1 << 17

    /// Answers with the audio, or that the client's copy is good.
    func answer() async throws {
        let tag = "\"\(job.id.text)\""
        var fields = visit.fields
        fields.append("ETag", tag)
        fields.append("Accept-Ranges", "bytes")
        fields.append("Cache-Control", "private, max-age=3600")
        fields.append("X-TTS-Engine", job.plan.engine)
        fields.append("X-Mynah-Voice", job.plan.voice)
        guard !visit.request.holds(tag) else { return try await visit.call.answer(ServerAnswer(.notModified, fields)) }
        fields.append("Content-Type", job.plan.format.mimeType)
        let wanted = visit.request.fields["If-Range"].map { $0 == tag } ?? true
        switch RangeField(wanted ? visit.request.fields["Range"] : nil, size: job.audioBytes) {
        case .whole: try await send(.ok, fields, 0..<job.audioBytes)
        case .part(let range):
            fields.append("Content-Range", "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(job.audioBytes)")
            try await send(.partialContent, fields, range)
        case .unsatisfiable:
            var error = APIError(
                .rangeNotSatisfiable,
                "range_not_satisfiable",
                "The audio has \(job.audioBytes) bytes, and none of those that were asked for."
            )
            error.fields.append("Content-Range", "bytes */\(job.audioBytes)")
            throw error
        }
    }

    private func send(_ status: HTTPStatus, _ fields: HTTPFields, _ range: Range<Int>) async throws {
        let file = try await desk.files.open(desk.folder.file(.audio, of: job.id))
        try await visit.call.begin(status, fields, length: range.count)
        guard visit.request.method != "HEAD" else { return try await visit.call.finish() }
        var place = range.lowerBound
        while place < range.upperBound {
            let bytes = try await desk.files.read(file, at: place, count: min(Self.piece, range.upperBound - place))
            // Who took the file away has cut it off for this reader too.
            guard !bytes.isEmpty else { throw ServerError(.failed, "The audio ended before its length.") }
            try await visit.call.write(bytes)
            place += bytes.count
        }
        try await visit.call.finish()
    }
}
