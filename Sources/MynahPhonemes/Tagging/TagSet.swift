/// A set of parts of speech.
package struct TagSet: Hashable, Sendable {
    /// A bit for each, by its raw value.
    package var bits: UInt64

    package init(bits: UInt64) { self.bits = bits }

    package init(_ tags: [PartOfSpeech]) { bits = tags.reduce(0) { $0 | 1 << UInt64($1.rawValue) } }

    /// Whether it holds one part of speech alone.
    package var isSingle: Bool { bits != 0 && bits & (bits &- 1) == 0 }

    package func contains(_ tag: PartOfSpeech) -> Bool { bits & (1 << UInt64(tag.rawValue)) != 0 }

    package func union(_ other: TagSet) -> TagSet { TagSet(bits: bits | other.bits) }

    /// All that there are.
    package static let all = TagSet(PartOfSpeech.allCases)
    /// What a word that nobody knows can be.
    package static let open = TagSet([
        .adjective, .comparativeAdjective, .superlativeAdjective, .noun, .pluralNoun, .properNoun, .pluralProperNoun,
        .adverb, .verb, .pastVerb, .gerund, .pastParticiple, .presentVerb, .thirdPersonVerb, .foreign, .interjection,
    ])
    /// What a word can be that is written with a capital letter.
    package static let proper = TagSet([.properNoun, .pluralProperNoun])
    package static let clitics = TagSet([
        .possessiveEnding, .thirdPersonVerb, .presentVerb, .pastVerb, .modal, .adverb, .pronoun, .verb,
    ])
    package static let number = TagSet([.cardinal])
    package static let mark = TagSet([.punctuation])
}
