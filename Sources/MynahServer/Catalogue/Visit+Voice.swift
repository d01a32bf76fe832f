import MynahHTTP
import MynahServing
import MynahSynthesis

extension Visit {
    /// The voice that the path means, as it is called there and as what it speaks with; throws 404 where there is none.
    func voice() async throws -> (name: Voice.Name, voice: Voice) {
        let voices = await house.service.voices()
        let id = places["id"] ?? ""
        let name: Voice.Name?
        do throws(APIError) {
            (name, _) = try VoiceWish(voice: id).cast(among: voices)
        } catch {
            var error = error
            error.status = .notFound
            error.parameter = "id"
            throw error
        }
        guard let name, let voice = name.voice(among: voices) else {
            throw APIError(.notFound, "unknown_voice", "There is no voice '\(id.prefix(80))'.", at: "id")
        }
        return (name, voice)
    }
}
