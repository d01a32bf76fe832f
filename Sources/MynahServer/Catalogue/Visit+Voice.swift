import MynahHTTP
import MynahServing
import MynahSynthesis

extension Visit {
    /// The voice that the path means, as it is called there and as what it speaks with; throws 404 where there is none.
    func voice() async throws -> (name: Voice.Name, voice: Voice) {
        let (name, voice, _) = try await castVoice()
        return (name, voice)
    }

    /// The same, and what is to be told of it: that it speaks for another.
    func castVoice() async throws -> (name: Voice.Name, voice: Voice, warning: String?) {
        let voices = await house.service.voices()
        let id = places["id"] ?? ""
        let (name, warning) = try cast(id, among: voices)
        guard let name, let voice = name.voice(among: voices) else { throw Self.noVoice(id) }
        guard await canMix(name, as: voice) else { throw Self.noVoice(id) }
        return (name, voice, warning)
    }

    private func cast(_ id: String, among voices: [Voice]) throws(APIError) -> (name: Voice.Name?, warning: String?) {
        do throws(APIError) {
            return try VoiceWish(voice: id).cast(among: voices)
        } catch {
            var error = error
            error.status = .notFound
            error.parameter = "id"
            throw error
        }
    }

    /// Whether each voice of a mixture is there. Kokoro's voices alone are mixed; what others call so, they know themselves.
    private func canMix(_ name: Voice.Name, as voice: Voice) async -> Bool {
        guard name != voice.name, voice.engine.text == "kokoro" else { return true }
        do throws(SynthesisError) {
            _ = try await house.voices.use { keeper throws(SynthesisError) in try keeper.mix(name.text, .bin) }
            return true
        } catch {
            return error.code != .unknownVoice
        }
    }

    private static func noVoice(_ id: String) -> APIError {
        APIError(.notFound, "unknown_voice", "There is no voice '\(id.prefix(80))'.", at: "id")
    }
}
