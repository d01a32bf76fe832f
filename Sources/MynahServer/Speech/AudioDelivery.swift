import MynahCodecs
import MynahHTTP
import MynahServing
import MynahSynthesis

/// Brings the bytes of the audio: as they are made, or all at the end with their length; at once where they are kept from before.
struct AudioDelivery {
    let visit: Visit
    let plan: SpeechPlan

    /// Orders the speech.
    func submit(streamed: Bool) throws(APIError) -> SpokenStream {
        var order = plan.order
        order.isStreamed = streamed
        return try visit.submit(order)
    }

    /// Answers with the audio. What was kept is whole, so that its length is known, even where it would be streamed.
    func answer(streamed: Bool) async throws {
        let place = await ReplyPlace(visit, plan)
        if let kept = try await keptReply(at: place) {
            return try await send(kept, isHit: true, at: place)
        }
        let stream = try submit(streamed: streamed)
        guard !streamed else { return try await bytes(of: stream, keptAt: place) }
        let piece = try await stream.rest()
        let reply = CachedReply(piece, of: plan)
        keep(reply, of: piece, at: place)
        try await AudioDelivery(visit: visit.warned(by: piece), plan: plan).send(reply, isHit: false, at: place)
    }

    /// The finished audio, and whether it was kept from before.
    func reply() async throws -> (reply: CachedReply, isHit: Bool) {
        let place = await ReplyPlace(visit, plan)
        if let kept = try await keptReply(at: place) { return (kept, true) }
        let piece = try await submit(streamed: false).rest()
        let reply = CachedReply(piece, of: plan)
        keep(reply, of: piece, at: place)
        return (reply, false)
    }

    /// What is kept; it counts as spoken by whom it costs nothing.
    private func keptReply(at place: ReplyPlace?) async throws -> CachedReply? {
        guard let kept = await place?.find() else {
            if place?.wish.reads == true { visit.record?.cached(.miss) }
            return nil
        }
        visit.record?.cached(.hit)
        try visit.recall(plan.order, sampleCount: kept.sampleCount)
        return kept
    }

    /// Keeps a reply, unless there is something to tell about it each time.
    private func keep(_ reply: CachedReply, of piece: SpeechPiece, at place: ReplyPlace?) {
        if piece.warnings.isEmpty { place?.keep(reply) }
    }

    private func send(_ reply: CachedReply, isHit: Bool, at place: ReplyPlace?) async throws {
        var fields = fields(at: place, isHit: isHit)
        if place != nil { fields.append("ETag", reply.tag) }
        try await visit.call.answer(ServerAnswer(.ok, fields, body: reply.body))
    }

    /// The bytes as they are made. Nothing is said before there are some, so that what fails at once has its own status.
    func bytes(of stream: some SpeechSource, keptAt place: ReplyPlace? = nil) async throws {
        var next = try await stream.next()
        try await visit.call.begin(
            .ok,
            AudioDelivery(visit: visit.warned(by: next), plan: plan).fields(at: place, isHit: false)
        )
        var whole: SpeechPiece? = place.map { _ in SpeechPiece() }
        while let piece = next {
            whole?.append(piece)
            if let place, let count = whole?.bytes.count, count > place.cache.settings.largest { whole = nil }
            if !piece.bytes.isEmpty { try await visit.call.write(piece.bytes) }
            next = try await stream.next()
        }
        // Whoever has read the last byte finds it kept.
        if var whole {
            whole.applyPatches()
            keep(CachedReply(whole, of: plan), of: whole, at: place)
        }
        try await visit.call.finish()
    }

    /// The whole, its header exact; it is not kept.
    func whole(of stream: some SpeechSource) async throws {
        let piece = try await stream.rest()
        try await visit.call.answer(ServerAnswer(.ok, visit.warned(by: piece).fields(for: plan), body: piece.bytes))
    }

    private func fields(at place: ReplyPlace?, isHit: Bool) -> HTTPFields {
        var fields = visit.fields(for: plan)
        if plan.linksDownload { addDownload(to: &fields, at: place) }
        guard let place else { return fields }
        fields.append("X-Mynah-Cache", isHit ? "hit" : "miss")
        if place.wish.keeps { fields.append("Content-Location", place.location) }
        return fields
    }

    private func addDownload(to fields: inout HTTPFields, at place: ReplyPlace?) {
        guard let place, place.wish.keeps else {
            fields.append("X-Download-Status", "unavailable")
            return
        }
        fields.append("X-Download-Path", place.download(ending: plan.format.name))
    }
}
