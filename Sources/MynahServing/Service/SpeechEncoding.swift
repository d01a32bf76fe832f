import MynahAudio
public import MynahCodecs
package import MynahSynthesis

/// The file format that speech is delivered in.
public struct SpeechEncoding: Hashable, Sendable {
    /// What kind of file is made.
    public let format: AudioFormat
    /// The bit rate; the format's usual one without.
    public let bitRate: BitRate?

    /// Describes a format.
    public init(_ format: AudioFormat, bitRate: BitRate? = nil) {
        self.format = format
        self.bitRate = bitRate
    }

    /// Makes an encoder of samples that come at `rate`. Throws `.outputFailed` where the format cannot do that.
    func encoder(at rate: SampleRate) throws(SynthesisError) -> AudioEncoder {
        try SynthesisError.encoding { () throws(CodecError) in try format.makeEncoder(rate: rate, bitRate: bitRate) }
    }
}

extension SynthesisError {
    /// Runs `body` and tells its failure as a failure of the output.
    package static func encoding<Result>(_ body: () throws(CodecError) -> Result) throws(SynthesisError) -> Result {
        do throws(CodecError) {
            return try body()
        } catch {
            let code = error.code == .cancelled ? Code.cancelled : .outputFailed
            throw SynthesisError(code, error.message, cause: error.cause)
        }
    }
}
