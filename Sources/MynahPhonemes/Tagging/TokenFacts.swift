/// What the tagger knows of one token before it looks at others.
package struct TokenFacts: Hashable, Sendable {
    /// Stands for its letters.
    package var hash: UInt64 = 0
    /// Its last two, three and four letters, and its first three.
    package var suffixes: (two: UInt32, three: UInt32, four: UInt32) = (0, 0, 0)
    package var prefix: UInt32 = 0
    /// The path to its Brown cluster, the root in the lowest bit; 0 where it has none.
    package var cluster: UInt32 = 0
    /// What it can be.
    package var candidates = TagSet(bits: 0)
    /// How it is written, and what kind of token it is.
    package var form: UInt32 = 0

    /// Stands before the first token and behind the last.
    package static let edge = TokenFacts()

    package init() {}

    package static func == (one: TokenFacts, other: TokenFacts) -> Bool {
        one.hash == other.hash && one.form == other.form && one.candidates == other.candidates
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(hash)
        hasher.combine(form)
    }

    /// The first steps to the cluster.
    package func cluster(depth: UInt32) -> UInt32 { cluster == 0 ? 0 : cluster & ((1 << depth) &- 1) | 1 << depth }
}
