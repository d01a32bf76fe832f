import MynahFiles
import MynahServing
import MynahSynthesis

/// Where the answer to a request is kept, or will be.
struct ReplyPlace: Sendable {
    /// The path that all its answers are at.
    static let path = "/v1/audio/speech/"

    let cache: SpeechCache
    let wish: CachingWish
    let key: CacheKey

    /// The place for a plan; `nil` where its answer is not kept.
    init?(_ visit: Visit, _ plan: SpeechPlan) async {
        guard let cache = visit.house.service.cache, plan.order.encoding != nil else { return nil }
        let wish = visit.caching
        guard wish.reads || wish.keeps, ReplyKey.tells(plan.order.request),
            let fingerprint = await visit.house.service.fingerprint(of: plan.order.engine)
        else { return nil }
        var plan = plan
        plan.order.caching = wish
        self.cache = cache
        self.wish = wish
        key = ReplyKey(plan: plan, fingerprint: fingerprint, version: visit.house.version).key
    }

    /// Where the answer can be had again once it is whole, while it is kept.
    var location: String { Self.path + "\(key.digest)" }

    /// The same as Kokoro-FastAPI's clients look for it, behind `/v1`.
    func download(ending: String) -> String { "/download/\(key.digest).\(ending)" }

    /// The answer, if it is kept and may be used.
    func find() async -> CachedReply? {
        guard wish.reads, let bytes = await cache.find(key) else { return nil }
        return CachedReply(bytes)
    }

    /// Keeps an answer that is whole.
    func keep(_ reply: CachedReply) {
        guard wish.keeps else { return }
        var reply = reply
        reply.circle = wish.circle
        cache.keep(key, reply.bytes)
    }

    /// The answer under a digest as a client wrote it, if it is one of those that the client shares.
    static func find(_ text: String, for visit: Visit) async -> CachedReply? {
        guard let cache = visit.house.service.cache, let digest = Digest(text),
            let bytes = await cache.find(CacheKey(.reply, digest)), let reply = CachedReply(bytes),
            reply.circle == visit.caching.circle
        else { return nil }
        return reply
    }
}
