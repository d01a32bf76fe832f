package import MynahText

extension Voice {
    /// The language of this voice that serves best who wants `tag`; `nil` when none does.
    package func language(closestTo tag: LanguageTag) -> LanguageTag? {
        languages.filter { $0.closeness(to: tag) != nil }.max {
            ($0.closeness(to: tag) ?? 0) < ($1.closeness(to: tag) ?? 0)
        }
    }
}

extension Collection<Voice> {
    /// The voice that serves best who wants `tag`, and which of its languages does; `nil` when none does.
    ///
    /// Of several that are as close, it is the one that speaks as people do in the fewest other regions, and of those the first: `fr` is
    /// the French of France rather than that of Belgium, though voices of both say that they speak `fr`.
    package func closest(to tag: LanguageTag) -> (voice: Voice, language: LanguageTag)? {
        let region = tag.region ?? tag.usualRegion
        var best: (voice: Voice, language: LanguageTag, closeness: Int, strangers: Int)?
        for voice in self {
            guard let language = voice.language(closestTo: tag), let closeness = language.closeness(to: tag) else {
                continue
            }
            let strangers = voice.languages.filter { $0.region != nil && $0.region != region }.count
            if let best, (closeness, -strangers) <= (best.closeness, -best.strangers) { continue }
            best = (voice, language, closeness, strangers)
        }
        return best.map { ($0.voice, $0.language) }
    }
}

extension LanguageTag {
    /// The region that is meant where none is named: most languages are called as the region that they come from.
    fileprivate var usualRegion: String { language == "en" ? "US" : language.uppercased() }
}
