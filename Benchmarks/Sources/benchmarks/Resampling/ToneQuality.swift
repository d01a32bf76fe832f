/// The worst that a resampler did to any tone, in decibels below full scale.
struct ToneQuality {
    /// The change of level of a tone that must pass, the largest either way.
    var level = 0.0
    /// What stands beside a tone that must pass.
    var noise = -180.0
    /// What is left of a tone that must not pass; `nil` where the rate rises and all must.
    var alias: Double?
}
