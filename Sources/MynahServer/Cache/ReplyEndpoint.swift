import MynahHTTP
import MynahServing

/// Brings an answer with audio again that was made before.
enum ReplyEndpoint {
    static let route = Route.get(
        "/v1/audio/speech/{digest}",
        "Brings audio again that was made before, whole or in part."
    ) { visit in
        guard let reply = await ReplyPlace.find(visit.places["digest"] ?? "", for: visit) else {
            throw APIError(
                .notFound,
                "not_kept",
                "Nothing is kept under this name: it is not finished yet, or it had to go. Ask for the speech again."
            )
        }
        try await ReplyDelivery(visit: visit, reply: reply).answer()
    }
    .giving("audio/*", "The audio, or with Range the bytes that were asked for.")
    .delivering(.parts)
}
