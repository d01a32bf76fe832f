public import MynahAudio
public import MynahCodecs
import MynahServing
public import MynahSynthesis

/// Encodes speech as it is made and writes it to an output.
public struct SpeechWriter<Output: ByteOutput>: SpeechSink {
    private let encoder: AudioEncoder
    private var output: Output

    /// Writes `format` to `output`; `total` is the number of samples to come, where it is known.
    public init(
        _ output: Output,
        format: AudioFormat,
        rate: SampleRate,
        bitRate: BitRate? = nil,
        total: Int? = nil
    ) throws(SynthesisError) {
        self.output = output
        self.encoder = try SynthesisError.encoding { () throws(CodecError) in
            try format.makeEncoder(rate: rate, bitRate: bitRate, total: total)
        }
    }

    public mutating func receive(_ samples: [Float]) throws(SynthesisError) {
        let bytes = try SynthesisError.encoding { () throws(CodecError) in try encoder.encode(samples) }
        if !bytes.isEmpty { try output.write(bytes) }
    }

    public mutating func receive(_ mark: SpeechMark) throws(SynthesisError) {}

    /// Writes what the encoder still holds and ends the output.
    public mutating func finish() throws(SynthesisError) {
        let tail = try SynthesisError.encoding { () throws(CodecError) in try encoder.finish() }
        if !tail.bytes.isEmpty { try output.write(tail.bytes) }
        try output.finish(tail.patches)
    }
}
