/// A mixture that is kept as a voice.
package struct KeptMixture: Hashable, Sendable {
    /// As it was written: `af_bella(2)+af_sky(1)`.
    let mixture: String
    /// When it was kept, in seconds since 1970.
    let made: Int

    package init(mixture: String, made: Int) {
        self.mixture = mixture
        self.made = made
    }
}
