import MynahSynthesis
import MynahText

/// Who is to speak, as far as a request says.
struct VoiceWish: Hashable, Sendable {
    /// The voice, by any of its names.
    var voice: String?
    /// The engine, where only that one will do.
    var engine: String?
    /// The language of the text.
    var language: LanguageTag?

    /// Who speaks, of `voices`, and what the caller is to be told of it.
    ///
    /// OpenAI's names and Kokoro's are always answered: by a voice of the same language and kind where Kokoro is not here. A mixture
    /// is its engine's to understand.
    func cast(among voices: [Voice]) throws(APIError) -> (name: Voice.Name?, warning: String?) {
        guard let asked = voice.map({ Self.trimmed($0) }), !asked.isEmpty else { return (own(of: voices), nil) }
        let standard = OpenAIVoice(rawValue: asked.lowercased())?.kokoro
        let meant = standard ?? asked
        guard let name = Voice.Name(meant) else { throw unknown(asked, among: voices) }
        if name.voice(among: voices) != nil { return (name, nil) }
        if let other = voices.first(where: { $0.name.text.lowercased() == meant.lowercased() }) {
            return (other.name, nil)
        }
        let isReplaceable = standard != nil || !voices.contains { $0.engine.text == "kokoro" }
        guard let kind = KokoroVoiceKind(meant), isReplaceable, let standIn = standIn(for: kind, among: voices)
        else { throw unknown(asked, among: voices) }
        let title =
            asked == meant ? "Kokoro's voice '\(meant)'" : "The voice '\(asked)', for which Kokoro's '\(meant)' speaks,"
        return (
            standIn.name,
            "\(title) is not on this server, '\(standIn.name.text)' speaks instead; 'mynah pull kokoro' brings it."
        )
    }

    /// The first voice of the engine that was asked for; `nil` where any will do.
    private func own(of voices: [Voice]) -> Voice.Name? {
        guard let engine else { return nil }
        let own = voices.filter { $0.engine.text == engine }
        guard let language else { return own.first?.name }
        return own.first { $0.languages.contains { $0.closeness(to: language) != nil } }?.name ?? own.first?.name
    }

    private func standIn(for kind: KokoroVoiceKind, among voices: [Voice]) -> Voice? {
        let language = language ?? kind.language
        let speaking = voices.filter { $0.languages.contains { $0.closeness(to: language) != nil } }
        let exact = speaking.filter { $0.languages.contains(language) }
        return exact.first { $0.gender == kind.gender } ?? speaking.first { $0.gender == kind.gender } ?? speaking.first
    }

    private func unknown(_ asked: String, among voices: [Voice]) -> APIError {
        let first = String(asked.prefix { !"+(*,".contains($0) })
        let near = nearest(to: first, in: voices.map(\.name.text) + OpenAIVoice.allCases.map(\.rawValue))
        let hint = near.map { " Did you mean '\($0)'?" } ?? ""
        var error = APIError.invalid(
            "unknown_voice",
            "There is no voice '\(first.prefix(80))' here.\(hint) GET /v1/audio/voices lists all.",
            at: "voice"
        )
        error.nearest = near
        error.allowed = Array(voices.prefix(Self.mostShown).map(\.name.text))
        return error
    }

    private static let mostShown = 60

    private static func trimmed(_ text: String) -> String {
        String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
