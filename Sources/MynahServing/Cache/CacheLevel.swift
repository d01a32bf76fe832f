/// What is kept of speech.
public enum CacheLevel: String, Hashable, Sendable, CaseIterable {
    /// The samples and times of a passage, from which answers in all formats are made.
    case passage
    /// A whole answer, as a client gets it.
    case reply
}
