import MynahCodecs
import MynahHTTP
import MynahServing
import MynahSynthesis
import MynahText

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
        guard streamed else { return try await send(finished(at: place), at: place) }
        guard let kept = await kept(at: place) else {
            return try await bytes(of: submit(streamed: true), keptAt: place)
        }
        try await send(accounted(kept), at: place)
    }

    /// The finished audio; what several want at once is made once.
    func finished() async throws -> FinishedReply { try await finished(at: ReplyPlace(visit, plan)) }

    private func finished(at place: ReplyPlace?) async throws -> FinishedReply {
        guard let place, place.wish.reads else { return try await made(at: place) }
        let flight = FinishedReply.Flight(key: place.key, priority: plan.order.priority, deadline: plan.order.deadline)
        var (finished, isShared) = try await visit.house.replies.value(of: flight) {
            if let kept = await kept(at: place) { return kept }
            return try await made(at: place)
        }
        if isShared { finished.isHit = true }
        return try accounted(finished)
    }

    private func made(at place: ReplyPlace?) async throws -> FinishedReply {
        let piece = try await submit(streamed: false).rest()
        let reply = CachedReply(piece, of: plan)
        keep(reply, of: piece, at: place)
        return FinishedReply(reply: reply, warnings: piece.warnings.map(\.message))
    }

    private func kept(at place: ReplyPlace?) async -> FinishedReply? {
        guard let place, place.wish.reads else { return nil }
        guard let kept = await place.find() else {
            visit.record?.cached(.miss)
            return nil
        }
        return FinishedReply(reply: kept, isHit: true)
    }

    /// Counts what was not made for this visit as spoken by it: it costs nothing, and is no less used.
    private func accounted(_ finished: FinishedReply) throws -> FinishedReply {
        guard finished.isHit else { return finished }
        visit.record?.cached(.hit)
        try visit.recall(plan.order, sampleCount: finished.reply.sampleCount)
        return finished
    }

    /// Keeps a reply, unless there is something to tell about it each time.
    private func keep(_ reply: CachedReply, of piece: SpeechPiece, at place: ReplyPlace?) {
        if piece.warnings.isEmpty { place?.keep(reply) }
    }

    private func send(_ finished: FinishedReply, at place: ReplyPlace?) async throws {
        var visit = visit
        visit.warn(finished.warnings)
        var fields = AudioDelivery(visit: visit, plan: plan).fields(at: place, isHit: finished.isHit)
        if place != nil { fields.append("ETag", finished.reply.tag) }
        try await visit.call.answer(ServerAnswer(.ok, fields, body: finished.reply.body))
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
