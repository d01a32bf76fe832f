import MynahFiles
import MynahServing
import MynahSynthesis

/// A whole answer with audio, made now or kept from before.
struct FinishedReply: Sendable {
    let reply: CachedReply
    /// What is told beside it; nothing of what was kept.
    var warnings: [String] = []
    /// Whether it was there, or made for somebody else who asked at the same time.
    var isHit = false

    /// Those who share what is made now: who want the same, equally soon.
    struct Flight: Hashable, Sendable {
        let key: CacheKey
        let priority: SpeechPriority
        let deadline: Duration?
    }
}
