import MynahSynthesis

/// How a speed is made: as far as the network speaks well by its timing, and beyond by stretching its sound.
///
/// Above one and a half times the usual speed Kokoro swallows parts of words, since a sound lasts a frame at least; below half it slurs.
struct UtterancePace: Hashable, Sendable {
    /// The speeds at which the network speaks well.
    static let networkSpeeds = 0.5...1.5

    /// The speed that the network is asked for.
    let networkSpeed: Double
    /// How many times as long its sound is then made.
    let stretch: Double

    init(_ speed: Double) {
        networkSpeed = min(max(speed, Self.networkSpeeds.lowerBound), Self.networkSpeeds.upperBound)
        stretch = networkSpeed / speed
    }
}
