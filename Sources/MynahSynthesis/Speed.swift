/// How fast to speak: 1 is the voice's own pace, 2 is twice as fast.
public struct Speed: Hashable, Sendable {
    /// The speeds that can be asked for.
    public static let supported = 0.25...4.0

    /// The voice's own pace.
    public static let normal = Speed(trusted: 1)

    /// The factor by which speech is faster than normal.
    public let factor: Double

    /// Makes a speed of 0.25 to 4; `nil` outside.
    public init?(_ factor: Double) {
        guard Self.supported.contains(factor) else { return nil }
        self.factor = factor
    }

    /// Makes the nearest speed that there is; normal for what is no number.
    public init(clamping factor: Double) {
        let isNumber = !factor.isNaN
        self.factor = isNumber ? min(max(factor, Self.supported.lowerBound), Self.supported.upperBound) : 1
    }

    private init(trusted factor: Double) { self.factor = factor }
}
