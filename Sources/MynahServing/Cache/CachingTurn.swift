/// What a lane may do with the cache while it speaks one passage.
struct CachingTurn: Sendable {
    /// What came of a passage.
    enum Outcome: Hashable, Sendable {
        /// An engine spoke it.
        case spoken
        /// It was spoken before.
        case recalled
        /// Another lane speaks it now.
        case awaits(CacheKey)
    }

    let cache: SpeechCache
    let wish: CachingWish
    /// Says that the lane is about to speak what is kept under a key; false where another does already.
    let lead: @Sendable (CacheKey) -> Bool
    /// What came of it.
    var outcome = Outcome.spoken

    init(cache: SpeechCache, wish: CachingWish, lead: @escaping @Sendable (CacheKey) -> Bool) {
        self.cache = cache
        self.wish = wish
        self.lead = lead
    }
}
