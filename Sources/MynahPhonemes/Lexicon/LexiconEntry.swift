/// Where in a dictionary a word's pronunciation stands.
struct LexiconEntry {
    /// The entry's first byte.
    private let head: UInt8
    /// The pronunciation, or several with their tags.
    let body: Range<Int>

    init(head: UInt8, body: Range<Int>) {
        self.head = head
        self.body = body
    }

    /// Whether a machine made it and nobody has looked.
    var isSilver: Bool { head & 0x40 != 0 }

    /// Whether it depends on what the word does in its sentence.
    var isTagged: Bool { head & 0x80 != 0 }
}

/// What the dictionary tells apart in words of the same letters, in the numbers of its file.
package enum LexiconTag: UInt8, CaseIterable, Sendable {
    case usual, noun, verb, adjective, adverb, past, pastParticiple, present, determiner
    /// Before a pause, whatever the word does.
    case strong

    /// The tag itself where the dictionary has it, and the group that it falls back to.
    static func candidates(for tag: PartOfSpeech) -> (exact: LexiconTag?, group: LexiconTag?) {
        switch tag {
        case .pastVerb: (.past, .verb)
        case .pastParticiple: (.pastParticiple, .verb)
        case .presentVerb: (.present, .verb)
        case .verb, .gerund, .thirdPersonVerb: (nil, .verb)
        case .noun, .pluralNoun, .properNoun, .pluralProperNoun: (nil, .noun)
        case .adverb, .comparativeAdverb, .superlativeAdverb: (nil, .adverb)
        case .adjective, .comparativeAdjective, .superlativeAdjective: (nil, .adjective)
        case .determiner: (.determiner, nil)
        default: (nil, nil)
        }
    }
}
