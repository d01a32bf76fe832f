/// How many samples make a second of sound.
public struct SampleRate: Hashable, Sendable, Comparable {
    /// The rates that Mynah works at.
    public static let supported = 8_000...48_000

    /// The rate that Mynah speaks at unless asked otherwise, and that of its own voices.
    public static let speech = SampleRate(trusted: 24_000)

    /// Samples in one second.
    public let hertz: Int

    /// Makes a rate of 8 to 48 kHz; `nil` outside.
    public init?(hertz: Int) {
        guard Self.supported.contains(hertz) else { return nil }
        self.hertz = hertz
    }

    private init(trusted hertz: Int) { self.hertz = hertz }

    /// The time that `count` samples last.
    public func duration(ofSamples count: Int) -> Duration {
        let (seconds, rest) = count.quotientAndRemainder(dividingBy: hertz)
        return .seconds(seconds) + .nanoseconds(Int64(rest) * 1_000_000_000 / Int64(hertz))
    }

    /// The number of samples that begin within `duration`, rounded to the nearest; the largest number where it is more than that.
    public func samples(in duration: Duration) -> Int {
        let (seconds, attoseconds) = duration.components
        let part = Int((Double(attoseconds) * 1e-18 * Double(hertz)).rounded())
        let (whole, isTooLong) = Int(clamping: seconds).multipliedReportingOverflow(by: hertz)
        let (count, isTooMuch) = whole.addingReportingOverflow(part)
        return isTooLong || isTooMuch ? (seconds < 0 ? .min : .max) : count
    }

    public static func < (left: SampleRate, right: SampleRate) -> Bool { left.hertz < right.hertz }
}
