/// The tags that homographs differ in, and those of words that say what a sentence is about.
extension TagSet {
    static let verbal = TagSet([.verb, .presentVerb, .thirdPersonVerb, .pastVerb, .pastParticiple])
    static let nominal = TagSet([.noun, .pluralNoun, .adjective, .properNoun])
    static let past = TagSet([.pastVerb, .pastParticiple])
    static let present = TagSet([.verb, .presentVerb])
    static let finite = TagSet([.pastVerb, .presentVerb, .thirdPersonVerb, .modal])
    static let verbs = TagSet([
        .pastVerb, .presentVerb, .thirdPersonVerb, .modal, .verb, .gerund, .pastParticiple, .to,
    ])
    static let verbsOrMarks = verbs.union(mark)
    static let openers = verbs.union(TagSet([.determiner, .possessivePronoun, .preposition]))
    static let adverbs = TagSet([.adverb, .comparativeAdverb, .superlativeAdverb])
    static let topical = TagSet([
        .noun, .pluralNoun, .properNoun, .pluralProperNoun, .adjective, .verb, .pastVerb, .gerund, .pastParticiple,
        .presentVerb, .thirdPersonVerb, .foreign,
    ])
}
