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
        try await send(spoken(stream, keptAt: place), isHit: false, at: place)
    }

    /// The finished audio, and whether it was kept from before.
    func reply() async throws -> (reply: CachedReply, isHit: Bool) {
        let place = await ReplyPlace(visit, plan)
        if let kept = try await keptReply(at: place) { return (kept, true) }
        return (try await spoken(submit(streamed: false), keptAt: place), false)
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

    private func spoken(_ stream: SpokenStream, keptAt place: ReplyPlace?) async throws -> CachedReply {
        let reply = CachedReply(try await stream.rest(), of: plan)
        place?.keep(reply)
        return reply
    }

    private func send(_ reply: CachedReply, isHit: Bool, at place: ReplyPlace?) async throws {
        var fields = fields(at: place, isHit: isHit)
        if place != nil { fields.append("ETag", reply.tag) }
        try await visit.call.answer(ServerAnswer(.ok, fields, body: reply.body))
    }

    /// The bytes as they are made. Nothing is said before there are some, so that what fails at once has its own status.
    func bytes(of stream: some SpeechSource, keptAt place: ReplyPlace? = nil) async throws {
        var next = try await stream.next()
        try await visit.call.begin(.ok, fields(at: place, isHit: false))
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
            place?.keep(CachedReply(whole, of: plan))
        }
        try await visit.call.finish()
    }

    /// The whole, its header exact; it is not kept.
    func whole(of stream: some SpeechSource) async throws {
        let piece = try await stream.rest()
        try await visit.call.answer(ServerAnswer(.ok, visit.fields(for: plan), body: piece.bytes))
    }

    private func fields(at place: ReplyPlace?, isHit: Bool) -> HTTPFields {
        var fields = visit.fields(for: plan)
        guard let place else { return fields }
        fields.append("X-Mynah-Cache", isHit ? "hit" : "miss")
        if place.wish.keeps { fields.append("Content-Location", place.location) }
        return fields
    }
}
