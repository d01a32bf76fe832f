/// A key that somebody may show in the first message of a WebSocket, as the request for it shows nothing.
struct LateKey: Hashable, Sendable {
    /// What it has to be good for.
    let need: AccessNeed
    /// Whether nothing is done for those who have none.
    let isRequired: Bool
}
