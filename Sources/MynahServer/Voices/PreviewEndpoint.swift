import MynahCodecs
import MynahHTTP
import MynahServing
import MynahSynthesis
import MynahText

/// Answers `GET /v1/audio/voices/{id}/preview`: a sentence in the voice's own language, spoken once and kept.
enum PreviewEndpoint {
    static let route = Route.get(
        "/v1/audio/voices/{id}/preview",
        "Lets a voice say what it sounds like.",
        PreviewQuery.self
    ) { visit, query in
        let format = query.format(accepting: visit.request.fields["Accept"])
        let clip = try await Preview(visit: visit, format: format, speed: query.speed).clip()
        try await visit.answer(clip.clip, format, mayChange: clip.isKept)
    }
    .giving("audio/*", "The clip, in the format that was asked for.")
    .grouped("Voices")
}

/// A preview that somebody asks for.
private struct Preview {
    let visit: Visit
    let format: AudioFormat
    let speed: Speed

    /// The clip, and whether its voice is one that somebody kept and may change.
    func clip() async throws -> (clip: PreviewClip, isKept: Bool) {
        let (name, voice) = try await visit.voice()
        let kept = await visit.house.voices.use { $0.kept(name.text) }
        let key = PreviewKey(voice: name, kept: kept, format: format, speed: speed)
        if let clip = await visit.house.previews.clip(key) { return (clip, kept != nil) }
        let order = try await order(name, voice)
        try visit.admission?.speak(order.characters)
        let listened = visit.record?.listen(to: order) ?? order
        let clip = try await visit.house.previews.clip(key) { [service = visit.house.service] in
            PreviewClip(try await service.submit(listened).rest().bytes)
        }
        return (clip, kept != nil)
    }

    private func order(_ name: Voice.Name, _ voice: Voice) async throws -> SpeechOrder {
        var body = SpeechBody()
        body.input = VoiceGreeting.text(in: voice.languages[0], named: voice.title)
        body.inputFormat = .plain
        body.voice = VoiceChoice(text: name.text)
        body.language = .tag(voice.languages[0])
        body.format = format
        body.speed = speed
        body.streams = false
        // The same clip each time that it must be made anew.
        body.seed = 1
        var order = try await SpeechPlanning(house: visit.house).plan(body, for: visit.client).order
        order.priority = .batch
        return order
    }
}

extension Visit {
    /// Answers with a clip, or that the client's own copy is still good.
    fileprivate func answer(_ clip: PreviewClip, _ format: AudioFormat, mayChange: Bool) async throws {
        var fields = self.fields
        fields.append("ETag", clip.tag)
        fields.append("Vary", "Accept")
        fields.append("Cache-Control", mayChange ? "private, no-cache" : "private, max-age=3600")
        guard !request.holds(clip.tag) else { return try await call.answer(ServerAnswer(.notModified, fields)) }
        fields.append("Content-Type", format.mimeType)
        try await call.answer(ServerAnswer(.ok, fields, body: clip.bytes))
    }
}
