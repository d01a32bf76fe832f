import MynahText

/// Finds, for each way of delivery that markup asks for, what the request's engine has to offer.
struct DeliveryCasting: Sendable {
    private let request: SpeechRequest
    /// The engine's voices, asked for when markup first names one.
    private var voices: [Voice]?

    init(_ request: SpeechRequest) { self.request = request }

    /// A planned passage as the engine is to speak it.
    mutating func passage(_ planned: PlannedPassage, at offset: Int, with engine: inout some SpeechEngine) -> Passage {
        let delivery = planned.delivery.inside(request.delivery)
        let cast = voice(for: delivery, of: &engine)
        let pace = cast?.pace ?? request.voicePace
        let speed = Speed(clamping: request.speed.factor * (delivery.prosody.rate ?? 1) * pace)
        let language = cast.flatMap { $0.voice.language(closestTo: delivery.language ?? request.language) }
        var passage = Passage(
            sentences: planned.sentences,
            span: planned.span,
            voice: cast?.name ?? request.voice,
            language: language ?? request.language,
            speed: speed
        )
        passage.manner = Manner(delivery)
        passage.offset = offset
        passage.seed = request.seed
        if engine.habits.readsLexicons { passage.lexicons = request.lexicons }
        passage.endsSentence = planned.ending == .sentence || planned.ending == .paragraph
        return passage
    }

    /// The engine's voice that answers the wishes of markup best, what to call it, and how fast it is by itself; `nil` where the request's
    /// own does.
    private mutating func voice(
        for delivery: Delivery,
        of engine: inout some SpeechEngine
    ) -> (voice: Voice, name: Voice.Name, pace: Double)? {
        let language = delivery.language.flatMap { $0.language == request.language.language ? nil : $0 }
        guard delivery.voice != nil || language != nil else { return nil }
        let voices = voices ?? (try? engine.voices()) ?? []
        self.voices = voices
        let names = delivery.voice?.names ?? []
        for written in names {
            guard let name = Voice.Name(request.voiceNames[written] ?? written) else { continue }
            if let voice = name.voice(among: voices) { return (voice, name, request.voicePaces[written] ?? 1) }
        }
        let wanted = language ?? delivery.voice?.languages.first ?? request.language
        let gender = delivery.voice?.gender
        guard gender != nil || language != nil || delivery.voice?.languages.isEmpty == false else { return nil }
        let fitting = voices.filter { gender == nil || $0.gender.rawValue == gender }
        let best = fitting.closest(to: wanted) ?? voices.closest(to: wanted)
        return best.map { ($0.voice, $0.voice.name, 1) }
    }
}
