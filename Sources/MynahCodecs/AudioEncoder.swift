public import MynahAudio

/// Writes sound in one format, piece by piece; bytes come as soon as the format allows.
///
/// Samples that are not finite become silence and samples beyond ±1 are cut off there. An encoder is for one task at a
/// time.
public final class AudioEncoder {
    /// The format it writes.
    public let format: AudioFormat
    /// The rate that the written sound has.
    public let encodedRate: SampleRate
    /// The bit rate it aims at; `nil` where the format has none to aim at.
    public let bitRate: BitRate?

    private let coder: any SampleCoder
    private var resampler: Resampler
    /// Samples that do not fill a block of the coder yet.
    private var pending: [Float] = []
    private var failure: CodecError?
    private var isFinished = false

    init(format: AudioFormat, rate: SampleRate, bitRate: BitRate?, total: Int?) throws(CodecError) {
        self.format = format
        self.encodedRate = format.encodedRate(for: rate)
        self.bitRate = try format.checked(bitRate, at: rate)
        self.resampler = Resampler(from: rate, to: encodedRate)
        let total = total.flatMap { Self.resampledCount($0, from: rate, to: format.encodedRate(for: rate)) }
        self.coder = try format.makeCoder(CodingPlan(rate: encodedRate, bitRate: self.bitRate, total: total))
    }

    /// Takes the next samples and gives the bytes that are ready; an error ends the encoder.
    public func encode(_ samples: [Float]) throws(CodecError) -> [UInt8] {
        try checkUsable()
        return try code(resampler.process(samples.map(Self.tamed)), isLast: false)
    }

    /// Ends the sound; nothing can be encoded afterwards.
    public func finish() throws(CodecError) -> EncodedTail {
        try checkUsable()
        isFinished = true
        let rest = try code(resampler.finish(), isLast: true)
        let tail = try attempt { () throws(CodecError) in try coder.finish() }
        return EncodedTail(bytes: rest + tail.bytes, patches: tail.patches)
    }

    /// Keeps the C libraries' 32-bit counts far from their ends.
    private static let pieceLength = 65_536

    /// Hands samples to the coder in pieces of the length that it wants, and keeps what fills none.
    private func code(_ samples: [Float], isLast: Bool) throws(CodecError) -> [UInt8] {
        let length = coder.blockLength ?? Self.pieceLength
        pending += samples
        var bytes: [UInt8] = []
        var start = 0
        while start < pending.count, pending.count - start >= length || isLast || coder.blockLength == nil {
            let piece = Array(pending[start...].prefix(length))
            bytes += try attempt { () throws(CodecError) in try coder.encode(piece) }
            start += piece.count
        }
        pending.removeFirst(start)
        return bytes
    }

    private static func tamed(_ sample: Float) -> Float {
        sample.isFinite ? min(max(sample, -1), 1) : 0
    }

    /// As many as ``Resampler`` makes of `count`: the same time to the nearest sample. A count that no sound has (negative,
    /// or months long) says nothing.
    private static func resampledCount(_ count: Int, from source: SampleRate, to target: SampleRate) -> Int? {
        guard (0...longest).contains(count) else { return nil }
        return (2 * count * target.hertz + source.hertz) / (2 * source.hertz)
    }

    private static let longest = 1 << 40

    private func checkUsable() throws(CodecError) {
        precondition(!isFinished, "An encoder that has finished cannot go on.")
        if let failure { throw failure }
    }

    private func attempt<Result>(_ work: () throws(CodecError) -> Result) throws(CodecError) -> Result {
        do {
            return try work()
        } catch {
            failure = error
            throw error
        }
    }
}
