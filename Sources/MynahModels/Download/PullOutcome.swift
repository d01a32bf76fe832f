/// What came of a pull.
public struct PullOutcome: Hashable, Sendable {
    /// The model.
    public let entry: ModelStore.Entry
    /// The voices in it.
    public let voices: [String]
    /// The voices that were wanted and could not be had.
    public let missing: [String]
    /// Why the first of those could not be had.
    public let reason: PullError?
    /// Whether all was there already and nothing was done.
    public let wasThere: Bool
}
