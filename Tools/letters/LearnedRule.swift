import MynahPhonemes

/// A rule of an affix, as learnt.
struct LearnedRule {
    /// `AffixKey` of the affix and of what the known word has in its place.
    let affix: UInt64
    let replacement: UInt64
    let context: [UInt8]
    let dropped: Int
    let added: [Sound]
    let isDemoting: Bool
    let vote: Int
}
