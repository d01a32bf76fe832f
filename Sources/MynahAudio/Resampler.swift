/// Changes the rate of a stream of samples, with no delay, and the same however the stream is cut into pieces.
///
/// A windowed sinc of 128 taps at the lower of the two rates keeps everything up to 0.9 of that rate's Nyquist
/// frequency and takes what lies above it down by 90 dB. Its table holds at most 65,536 values, whatever the ratio.
public struct Resampler: Sendable {
    /// The rate that samples come in at.
    public let source: SampleRate
    /// The rate that samples go out at.
    public let target: SampleRate

    /// `nil` where the rates are equal and samples pass untouched.
    private let filter: ResamplingFilter?
    /// Samples that outputs to come still need; the first tap of the next output meets `pending[offset]`.
    private var pending: [Float]
    private var offset = 0
    /// What the next output's time has beyond a whole input sample, in units of 1/`filter.upFactor`.
    private var fraction = 0
    private var received: Int64 = 0
    private var delivered: Int64 = 0

    /// Makes a resampler; equal rates make one that changes nothing.
    public init(from source: SampleRate, to target: SampleRate) {
        self.source = source
        self.target = target
        filter = source == target ? nil : ResamplingFilter(from: source.hertz, to: target.hertz)
        pending = Self.quiet(before: filter)
    }

    /// Takes the next samples and returns those that are now certain: about 64 samples of the lower rate behind.
    public mutating func process(_ samples: [Float]) -> [Float] {
        guard let filter else { return samples }
        received += Int64(samples.count)
        pending += samples
        return take(.max, through: filter)
    }

    /// Returns what is left, so that the output is as long as the input to the nearest sample, and starts afresh.
    public mutating func finish() -> [Float] {
        guard let filter else { return [] }
        let (from, to) = (Int64(source.hertz), Int64(target.hertz))
        let whole = (2 * received * to + from) / (2 * from)
        pending += [Float](repeating: 0, count: filter.reach)
        let rest = take(Int(whole - delivered), through: filter)
        self = Resampler(emptying: self)
        return rest
    }

    private init(emptying used: Resampler) {
        source = used.source
        target = used.target
        filter = used.filter
        pending = Self.quiet(before: used.filter)
    }

    /// The silence before the first sample that the first output's taps reach into.
    private static func quiet(before filter: ResamplingFilter?) -> [Float] {
        [Float](repeating: 0, count: filter.map { $0.reach - 1 } ?? 0)
    }

    /// What it holds between two pieces; none where the rates are equal.
    package var remainder: ResamplerRemainder? {
        guard filter != nil else { return nil }
        return ResamplerRemainder(pending: pending, place: [offset, fraction], counts: [received, delivered])
    }

    /// Makes a resampler that goes on where another was; afresh where what is left does not fit.
    package init(from source: SampleRate, to target: SampleRate, after remainder: ResamplerRemainder?) {
        self.init(from: source, to: target)
        guard let remainder, let filter, remainder.pending.count <= 2 * filter.taps + filter.reach,
            remainder.place.count == 2, remainder.counts.count == 2,
            (0..<1 << 44).contains(remainder.place[0]), (0..<max(filter.upFactor, 1)).contains(remainder.place[1]),
            remainder.counts.allSatisfy({ (0..<1 << 44).contains($0) })
        else { return }
        pending = remainder.pending
        (offset, fraction) = (remainder.place[0], remainder.place[1])
        (received, delivered) = (remainder.counts[0], remainder.counts[1])
    }

    private mutating func take(_ limit: Int, through filter: ResamplingFilter) -> [Float] {
        let ready = max(0, pending.count - filter.taps - offset + 1)
        var output: [Float] = []
        output.reserveCapacity(min(limit, Int(Double(ready) * filter.ratio) + 2))
        pending.withUnsafeBufferPointer { pending in
            while offset + filter.taps <= pending.count, output.count < limit {
                output.append(filter.value(of: pending, at: offset, fraction: fraction))
                advance(through: filter)
            }
        }
        delivered += Int64(output.count)
        let spent = min(offset, pending.count)
        pending.removeFirst(spent)
        offset -= spent
        return output
    }

    private mutating func advance(through filter: ResamplingFilter) {
        fraction += filter.downFactor
        let (whole, rest) = fraction.quotientAndRemainder(dividingBy: filter.upFactor)
        offset += whole
        fraction = rest
    }
}
