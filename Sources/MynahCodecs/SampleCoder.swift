import MynahAudio

/// Turns samples into the bytes of one format, in order.
///
/// `AudioEncoder` sees to it that samples are finite, at most ±1, at the coder's rate and no more than 65 536 a call,
/// that nothing follows `finish`, and that a coder that has failed is not asked again.
protocol SampleCoder: AnyObject {
    /// How many samples each call must bring, the last one excepted, so that the bytes do not depend on how a caller
    /// cuts the sound; `nil` where they never do.
    var blockLength: Int? { get }

    /// Takes some samples and gives the bytes that are ready; the first call gives the header too.
    func encode(_ samples: [Float]) throws(CodecError) -> [UInt8]

    /// Ends the sound; it is legal, and as good as empty, when no sample came before.
    func finish() throws(CodecError) -> EncodedTail
}

extension SampleCoder {
    var blockLength: Int? { nil }
}

/// What a coder must know before the first sample.
struct CodingPlan {
    /// The rate of the samples that come, which the format has.
    let rate: SampleRate
    /// Bits a second, which the format has at that rate; `nil` for the format's own choice.
    let bitRate: BitRate?
    /// How many samples will come; `nil` when nobody knows yet.
    let total: Int?
}
