public import MynahAudio

/// Writes sound in one format, piece by piece; bytes come as soon as the format allows.
///
/// Samples that are not finite become silence and samples beyond ±1 are cut off there. An encoder is for one task at a time.
public final class AudioEncoder {
    /// The format it writes.
    public let format: AudioFormat
    /// The rate that the written sound has.
    public let encodedRate: SampleRate
    /// The bit rate it aims at; `nil` where the format has none to aim at.
    public let bitRate: BitRate?

    private let coder: any SampleCoder
    private var failure: CodecError?
    private var isFinished = false

    init(format: AudioFormat, rate: SampleRate, bitRate: BitRate?, total: Int?) throws(CodecError) {
        self.format = format
        self.encodedRate = format.encodedRate(for: rate)
        self.bitRate = try format.checked(bitRate, at: rate)
        self.coder = try format.makeCoder(
            CodingPlan(rate: encodedRate.hertz, bitRate: self.bitRate, total: total.map { max(0, $0) })
        )
    }

    /// Takes the next samples and gives the bytes that are ready; an error ends the encoder.
    public func encode(_ samples: [Float]) throws(CodecError) -> [UInt8] {
        try checkUsable()
        var bytes: [UInt8] = []
        var rest = samples[...]
        while !rest.isEmpty {
            let piece = rest.prefix(Self.pieceLength)
            rest = rest.dropFirst(Self.pieceLength)
            try attempt { () throws(CodecError) in bytes += try coder.encode(piece.map(Self.tamed)) }
        }
        return bytes
    }

    /// Ends the sound; nothing can be encoded afterwards.
    public func finish() throws(CodecError) -> EncodedTail {
        try checkUsable()
        isFinished = true
        var tail = EncodedTail(bytes: [])
        try attempt { () throws(CodecError) in tail = try coder.finish() }
        return tail
    }

    /// Keeps the C libraries' 32-bit counts far from their ends.
    private static let pieceLength = 65_536

    private static func tamed(_ sample: Float) -> Float {
        sample.isFinite ? min(max(sample, -1), 1) : 0
    }

    private func checkUsable() throws(CodecError) {
        precondition(!isFinished, "An encoder that has finished cannot go on.")
        if let failure { throw failure }
    }

    private func attempt(_ work: () throws(CodecError) -> Void) throws(CodecError) {
        do {
            try work()
        } catch {
            failure = error
            throw error
        }
    }
}
