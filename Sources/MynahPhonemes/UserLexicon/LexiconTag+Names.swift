import MynahText

extension LexiconTag {
    /// The part of speech that people name: `noun`, `past`, or a tag of the Penn treebank.
    init?(named name: String) {
        let small = String(decoding: name.utf8.map { $0.asciiLowercased }, as: UTF8.self)
        switch small {
        case "noun", "nn", "nns", "nnp": self = .noun
        case "verb", "vb", "vbz", "vbg": self = .verb
        case "adjective", "adj", "jj": self = .adjective
        case "adverb", "adv", "rb": self = .adverb
        case "past", "vbd": self = .past
        case "participle", "vbn": self = .pastParticiple
        case "present", "vbp": self = .present
        case "determiner", "dt": self = .determiner
        default: return nil
        }
    }
}
