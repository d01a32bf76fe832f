/// What a resampler holds between two pieces of a sound, so that another can go on with it.
package struct ResamplerRemainder: Hashable, Sendable {
    /// Samples that outputs to come still need.
    package let pending: [Float]
    /// Where among them the next output lies: whole samples, and what it has beyond.
    package let place: [Int]
    /// How many samples came in, and how many went out.
    package let counts: [Int64]

    /// Takes what was written down.
    package init(pending: [Float], place: [Int], counts: [Int64]) {
        self.pending = pending
        self.place = place
        self.counts = counts
    }
}
