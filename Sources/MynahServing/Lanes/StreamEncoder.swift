import MynahAudio
import MynahCodecs
import MynahSynthesis
import MynahThreads

/// The encoder of a stream, which one lane after another uses; it is made by the first.
///
/// It is guarded to be carried from thread to thread: no two lanes ever have the same stream.
final class StreamEncoder: Sendable {
    private let encoding: SpeechEncoding
    private let rate: SampleRate
    private let encoder = Guarded<AudioEncoder?>(nil)

    init(_ encoding: SpeechEncoding, at rate: SampleRate) {
        self.encoding = encoding
        self.rate = rate
    }

    /// Encodes the next samples.
    func encode(_ samples: [Float]) throws(SynthesisError) -> [UInt8] {
        try use { encoder throws(CodecError) in try encoder.encode(samples) }
    }

    /// Gives what the encoder still holds.
    func finish() throws(SynthesisError) -> EncodedTail {
        try use { encoder throws(CodecError) in try encoder.finish() }
    }

    private func use<Result: Sendable>(
        _ work: @Sendable (AudioEncoder) throws(CodecError) -> Result
    ) throws(SynthesisError) -> Result {
        try encoder.withLock { encoder throws(SynthesisError) in
            let made = if let encoder { encoder } else { try encoding.encoder(at: rate) }
            encoder = made
            return try SynthesisError.encoding { () throws(CodecError) in try work(made) }
        }
    }
}
