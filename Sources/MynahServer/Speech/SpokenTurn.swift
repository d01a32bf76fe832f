/// A turn of a dialogue, as times and captions tell of it.
struct SpokenTurn: Hashable, Sendable {
    /// Where its text begins in the text of all turns, in bytes.
    let start: Int
    /// Where it ends.
    let end: Int
    /// Who speaks, as captions call them.
    let speaker: String
}
