import MynahAudio
import MynahCodecs
import MynahHTTP
import MynahServing
import MynahSynthesis
import MynahText

extension Visit {
    /// Among whom lanes are shared fairly.
    var client: ClientKey { admission?.caller.client ?? ClientKey(request.peer.description) }

    /// Orders speech.
    func submit(_ order: SpeechOrder) throws(APIError) -> SpokenStream {
        try admission?.speak(order.characters)
        var order = order
        order.caching = caching
        do throws(ServiceRefusal) {
            return try house.service.submit(record?.listen(to: order) ?? order)
        } catch {
            throw APIError(error)
        }
    }

    /// The same with what is told of a piece of the answer.
    func warned(by piece: SpeechPiece?) -> Visit {
        var visit = self
        visit.warn(piece?.warnings.map(\.message) ?? [])
        return visit
    }

    /// Takes it for spoken what is kept: who asks has as much less left as if it was made for them.
    func recall(_ order: SpeechOrder, sampleCount: Int) throws(APIError) {
        try admission?.speak(order.characters)
        record?.listen(to: order).onPiece?(SpeechPiece(sampleCount: sampleCount))
    }

    /// What the request lets the cache do.
    var caching: CachingWish {
        let control = CacheControl(request.fields["Cache-Control"])
        var wish = CachingWish()
        (wish.reads, wish.keeps) = (control.reads, control.keeps)
        if house.settings.cachesByKey { wish.circle = admission?.caller.keyName }
        return wish
    }

    /// What an answer with speech says beside it.
    func fields(for plan: SpeechPlan, type: String? = nil) -> HTTPFields {
        var fields = self.fields
        fields.append("Content-Type", type ?? plan.type)
        fields.append("X-TTS-Engine", plan.casting.voice.engine.text)
        fields.append("X-Mynah-Voice", plan.casting.name.text)
        fields.append("X-Mynah-Sample-Rate", String(plan.format.encodedRate(for: plan.order.rate).hertz))
        fields.append("Cache-Control", "no-store")
        // nginx passes on at once what says so.
        fields.append("X-Accel-Buffering", "no")
        if isSaved(as: type) { fields.append("Content-Disposition", "attachment; filename=speech.\(plan.format.name)") }
        return fields
    }

    /// Whether browsers are told to save an answer, as Kokoro-FastAPI tells them at the paths that it has.
    private func isSaved(as type: String?) -> Bool {
        request.path.hasPrefix("/dev/") || request.path == "/v1/audio/speech" && type == nil
    }
}
