import MynahSynthesis
import MynahText

/// Who is to speak, as far as a request says.
struct VoiceWish: Hashable, Sendable {
    /// A voice that was found, and what the caller is to be told of it.
    typealias Cast = (name: Voice.Name, warning: String?)

    /// The voice, by any of its names.
    var voice: String?
    /// The engine that the request's model is.
    var engine: String?
    /// The language of the text.
    var language: LanguageTag?
    /// The other names that the request has for voices.
    var aliases = VoiceAliases()

    /// Whether nothing tells which language is spoken.
    var isOpen: Bool { language == nil && WrittenVoice(voice ?? "").isEmpty }

    /// Who speaks, of `voices`, and what the caller is to be told of it.
    ///
    /// OpenAI's names and Kokoro's are always answered: by a voice of the same language and kind where Kokoro is not here. A mixture
    /// is its engine's to understand.
    func cast(among voices: [Voice]) throws(APIError) -> (name: Voice.Name?, warning: String?) {
        let asked = WrittenVoice(voice ?? "")
        guard !asked.isEmpty else { return (try own(of: voices), nil) }
        let (meant, isStandard) = meaning(of: asked)
        if isStandard, let engine, engine != Self.kokoro, let spoken = try cast(meant, for: asked, by: engine, voices) {
            return spoken
        }
        if let name = name(of: meant, among: voices) { return (name, note(on: name, among: voices)) }
        let isReplaceable = isStandard || !voices.contains { $0.engine.text == Self.kokoro }
        guard isReplaceable, let standIn = standIn(for: meant, among: candidates(voices)) else {
            throw unknown(asked, meant, among: voices)
        }
        let title =
            isStandard
            ? "The voice '\(asked.text)', for which Kokoro's '\(meant.text)' speaks," : "Kokoro's voice '\(meant.text)'"
        return (
            standIn.name,
            "\(title) is not on this server, '\(standIn.name.text)' speaks instead; 'mynah pull kokoro' brings it."
        )
    }

    /// Who of the voices of one engine is called so in a text that it speaks: others cannot speak there.
    func cast(inside engine: EngineName, among voices: [Voice]) throws(APIError) -> Cast {
        let asked = WrittenVoice(voice ?? "")
        let own = voices.filter { $0.engine == engine }
        let (meant, _) = meaning(of: asked)
        if let name = name(of: meant, among: own) { return (name, nil) }
        guard let standIn = standIn(for: meant, among: own) else { throw unknown(asked, meant, among: own) }
        return (
            standIn.name,
            "The engine '\(engine.text)' has no voice '\(asked.text)', '\(standIn.name.text)' speaks instead."
        )
    }

    /// The voices of the engine that was asked for, or all.
    func candidates(_ voices: [Voice]) -> [Voice] {
        let own = voices.filter { $0.engine.text == engine }
        return own.isEmpty ? voices : own
    }

    /// What a voice is called by its engine, and whether one of OpenAI's names is in it.
    private func meaning(of asked: WrittenVoice) -> (voice: WrittenVoice, isStandard: Bool) {
        let named = asked.replacing { aliases[$0]?.voice }
        let meant = named.replacing { OpenAIVoice(rawValue: $0.lowercased())?.kokoro }
        return (meant, meant != named)
    }

    private func name(of written: WrittenVoice, among voices: [Voice]) -> Voice.Name? {
        guard let name = Voice.Name(written.text) else { return nil }
        if name.voice(among: voices) != nil { return name }
        return voices.first { $0.name.text.lowercased() == written.text.lowercased() }?.name
    }

    /// The voice of the engine that was asked for which speaks for one of OpenAI's; `nil` where the engine is not here.
    private func cast(
        _ meant: WrittenVoice,
        for asked: WrittenVoice,
        by engine: String,
        _ voices: [Voice]
    ) throws(APIError) -> (name: Voice.Name?, warning: String?)? {
        let own = voices.filter { $0.engine.text == engine }
        guard !own.isEmpty else { return nil }
        var name = standIn(for: meant, among: own)?.name
        if name == nil { name = try self.own(of: own) }
        let speaker = name.map { "'\($0.text)'" } ?? "another"
        return (name, "\(speaker) speaks for the voice '\(asked.text)', as the model is '\(engine)'.")
    }

    /// The best voice of the engine that was asked for; `nil` where any will do.
    private func own(of voices: [Voice]) throws(APIError) -> Voice.Name? {
        guard let engine else { return nil }
        let own = voices.filter { $0.engine.text == engine }
        guard let first = own.first else { return nil }
        guard let language else { return (own.closest(to: Self.usual)?.voice ?? first).name }
        guard let closest = own.closest(to: language) else { throw unspoken(language, by: engine, own) }
        return closest.voice.name
    }

    private func standIn(for meant: WrittenVoice, among voices: [Voice]) -> Voice? {
        guard let first = meant.parts.first, KokoroVoices.include(first), let kind = KokoroVoiceKind(first) else {
            return nil
        }
        let language = language ?? kind.language
        let speaking = voices.filter { $0.language(closestTo: language) != nil }
        let exact = speaking.filter { $0.languages.contains(language) }
        return (exact + speaking).first { $0.gender == kind.gender } ?? speaking.closest(to: language)?.voice
    }

    /// What is told where a voice speaks that is not of the engine asked for.
    private func note(on name: Voice.Name, among voices: [Voice]) -> String? {
        guard let engine, let voice = name.voice(among: voices), voice.engine.text != engine else { return nil }
        return
            "The voice '\(name.text)' is of the engine '\(voice.engine.text)', which speaks, and not of the model '\(engine)'."
    }

    private func unspoken(_ language: LanguageTag, by engine: String, _ voices: [Voice]) -> APIError {
        var error = APIError.invalid(
            "unknown_language",
            "No voice of the model '\(engine)' speaks '\(language.text)'. Leave the model out to get one that does.",
            at: "language"
        )
        error.allowed = Array(Set(voices.map(\.languages[0].text)).sorted().prefix(Self.mostShown))
        return error
    }

    private func unknown(_ asked: WrittenVoice, _ meant: WrittenVoice, among voices: [Voice]) -> APIError {
        let known = Set(voices.map(\.name.text))
        let stranger = meant.parts.first { !known.contains($0) } ?? meant.text
        let shown = meant.parts.count > 1 ? stranger : asked.parts.first ?? asked.text
        let near = nearest(to: stranger, in: voices.map(\.name.text) + OpenAIVoice.allCases.map(\.rawValue))
        let hint = near.map { " Did you mean '\($0)'?" } ?? ""
        var error = APIError.invalid(
            "unknown_voice",
            "There is no voice '\(shown.prefix(80))' here.\(hint) GET /v1/audio/voices lists all.",
            at: "voice"
        )
        error.nearest = near
        error.allowed = Array(voices.prefix(Self.mostShown).map(\.name.text))
        return error
    }

    private static let mostShown = 60
    private static let kokoro = "kokoro"
    /// What is spoken where nothing tells what.
    private static let usual = LanguageTag("en-US")!
}
