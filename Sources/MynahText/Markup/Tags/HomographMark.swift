/// The marks that tell which of several words of the same letters is meant: the `noun` of `produce_noun`.
enum HomographMark {
    /// What `Direction.Kind.use` says for a mark behind a word; `nil` where it is no mark but part of a name.
    static func use(of word: ArraySlice<UInt8>, mark: ArraySlice<UInt8>) -> String? {
        let mark = String(decoding: mark.map { $0.asciiLowercased }, as: UTF8.self)
        switch mark {
        case "noun", "nou": return "noun"
        case "verb", "vrb": return "verb"
        case "adj", "adjective": return "adjective"
        case "adv", "adverb": return "adverb"
        case "past", "pst": return "past"
        case "present", "prs", "pres": return "present"
        case "name", "nam": return "name"
        default: break
        }
        let use = "\(String(decoding: word.map { $0.asciiLowercased }, as: UTF8.self))_\(mark)"
        return isPart(mark) || readings.contains(use) ? use : nil
    }

    /// Whether a mark joins parts of speech: `adj-nou`, `nou-knot`.
    private static func isPart(_ mark: String) -> Bool {
        mark.hasPrefix("adj-") || mark.hasPrefix("nou-") || mark.hasPrefix("vrb-")
    }

    /// Readings whose marks are words of their own.
    private static let readings: Set<String> = [
        "bass_corp", "bologna_geo", "jesus_es", "job_bible", "mobile_geo", "polish_geo", "reading_en", "reading_geo",
        "rodeo_geo", "row_1", "row_2", "sake_jp", "bass_fish", "bass_music",
    ]
}
