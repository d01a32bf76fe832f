import MynahPhonemes
import MynahServing
import MynahSynthesis
import MynahThreads

/// The English dictionaries that are open, for all who pronounce.
final class EnglishShelf: Sendable {
    private let open = Guarded<[Accent: EnglishPronouncer]>([:])

    /// The pronouncer of an accent, which `make` makes for the first who asks.
    func pronouncer(
        of accent: Accent,
        make: () throws(SynthesisError) -> EnglishPronouncer
    ) throws(SynthesisError) -> EnglishPronouncer {
        if let pronouncer = open.withLock({ $0[accent] }) { return pronouncer }
        let pronouncer = try make()
        open.withLock { $0[accent] = pronouncer }
        return pronouncer
    }
}
