import MynahHTTP
import MynahJSON
import MynahText

/// Brings the times of a finished job, or captions, by what the client accepts.
struct JobTimesAnswer {
    let visit: Visit
    let desk: JobDesk
    let job: Job

    /// The bytes of marks that are read at a time.
    private static let piece = 1 << 16

    func answer(_ query: JobTimesQuery) async throws {
        let request = try await desk.files.request(desk.folder.file(.request, of: job.id))
        let text = SourceText(request.input)
        if let captions = CaptionAnswer(accepting: visit.request.fields["Accept"] ?? "") {
            let marks = desk.folder.file(.marks, of: job.id)
            let bytes = try await desk.files.captions(captions.format, marks: marks, of: text, job)
            return try await visit.answer(.ok, captions.type, bytes)
        }
        if query.kind == .phoneme, request.timestamps != .phoneme { throw APIError.noPhonemes }
        try await list(TimesWriter(kind: query.kind, text: text, units: query.spanUnits))
    }

    /// One object of JSON, in pieces, as a long book has many words.
    private func list(_ times: TimesWriter) async throws {
        let file = try await desk.files.open(desk.folder.file(.marks, of: job.id))
        var fields = visit.fields
        fields.append("Content-Type", "application/json")
        try await visit.call.begin(.ok, fields)
        var head = JSONLine()
        head.object { line in
            line.field("id", job.id.text)
            line.field("duration", job.audioSeconds)
        }
        try await visit.call.write(head.bytes.dropLast() + Array(",\"times\":[".utf8))
        var (times, place, rest, isFirst) = (times, 0, [UInt8](), true)
        while place < job.progress.markBytes {
            let count = min(Self.piece, job.progress.markBytes - place)
            let more = try await desk.files.read(file, at: place, count: count)
            guard !more.isEmpty else { throw ServerError(.failed, "The times ended before their length.") }
            place += more.count
            let marks = await desk.files.marks(in: rest, more: more, of: times.text)
            rest = marks.rest
            var line = JSONLine()
            times.items(marks.whole, to: &line)
            guard !line.bytes.isEmpty else { continue }
            try await visit.call.write((isFirst ? [] : [UInt8(ascii: ",")]) + line.bytes)
            isFirst = false
        }
        try await visit.call.write(Array("]}".utf8))
        try await visit.call.finish()
    }
}

extension APIError {
    fileprivate static let noPhonemes = APIError.invalid(
        "no_phonemes",
        "The phonemes of this job were not kept. Leave it again with 'timestamps': 'phoneme'.",
        at: "kind"
    )
}
