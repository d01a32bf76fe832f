/// What a word does in its sentence: the tags of the Penn treebank.
public enum PartOfSpeech: UInt8, CaseIterable, Hashable, Sendable {
    case coordinator, cardinal, determiner, existential, foreign, preposition, adjective, comparativeAdjective
    case superlativeAdjective, listMarker, modal, noun, pluralNoun, properNoun, pluralProperNoun, predeterminer
    case possessiveEnding, pronoun, possessivePronoun, adverb, comparativeAdverb, superlativeAdverb, particle, symbol
    case to, interjection, verb, pastVerb, gerund, pastParticiple, presentVerb, thirdPersonVerb
    case questionDeterminer, questionPronoun, questionPossessive, questionAdverb, punctuation

    /// The tag that the Penn treebank uses.
    public var penn: String {
        switch self {
        case .coordinator: "CC"
        case .cardinal: "CD"
        case .determiner: "DT"
        case .existential: "EX"
        case .foreign: "FW"
        case .preposition: "IN"
        case .adjective: "JJ"
        case .comparativeAdjective: "JJR"
        case .superlativeAdjective: "JJS"
        case .listMarker: "LS"
        case .modal: "MD"
        case .noun: "NN"
        case .pluralNoun: "NNS"
        case .properNoun: "NNP"
        case .pluralProperNoun: "NNPS"
        case .predeterminer: "PDT"
        case .possessiveEnding: "POS"
        case .pronoun: "PRP"
        case .possessivePronoun: "PRP$"
        case .adverb: "RB"
        case .comparativeAdverb: "RBR"
        case .superlativeAdverb: "RBS"
        case .particle: "RP"
        case .symbol: "SYM"
        case .to: "TO"
        case .interjection: "UH"
        case .verb: "VB"
        case .pastVerb: "VBD"
        case .gerund: "VBG"
        case .pastParticiple: "VBN"
        case .presentVerb: "VBP"
        case .thirdPersonVerb: "VBZ"
        case .questionDeterminer: "WDT"
        case .questionPronoun: "WP"
        case .questionPossessive: "WP$"
        case .questionAdverb: "WRB"
        case .punctuation: "."
        }
    }
}
