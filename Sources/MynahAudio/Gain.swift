import CMath

/// How much louder or softer sound is made.
public struct Gain: Hashable, Sendable {
    /// What samples are multiplied by.
    public let factor: Float

    /// Leaves sound as it is.
    public static let none = Gain(decibels: 0)

    /// Makes sound louder by so many decibels, at most 24; minus infinity silences it.
    public init(decibels: Double) {
        factor = decibels.isNaN ? 1 : Float(pow(10, min(decibels, 24) / 20))
    }

    /// The samples, louder or softer.
    public func callAsFunction(_ samples: [Float]) -> [Float] {
        factor == 1 ? samples : samples.map { $0 * factor }
    }
}
