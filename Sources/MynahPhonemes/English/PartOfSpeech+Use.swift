extension PartOfSpeech {
    /// The part of speech that markup names: `noun`, `past`, or the end of a reading's name, `produce_noun`, `read_vrb`.
    init?(use: String) {
        let last = use.utf8.split(separator: UInt8(ascii: "_")).last.map { String(decoding: $0, as: UTF8.self) }
        switch last {
        case "noun", "nou", "nn": self = .noun
        case "verb", "vrb", "vb", "infinitive": self = .verb
        case "present", "vbp": self = .presentVerb
        case "past", "vbd": self = .pastVerb
        case "participle", "vbn": self = .pastParticiple
        case "adjective", "adj", "jj": self = .adjective
        case "adverb", "adv", "rb": self = .adverb
        default: return nil
        }
    }
}
