public import MynahAudio
import MynahWire

extension AudioFormat {
    /// Makes an encoder for samples at `rate`, which may be any: it resamples where the format has no such rate.
    ///
    /// With `total`, the number of samples to come, even a stream's header is exact; it is a promise, and a stream that
    /// breaks it has a wrong header. A bit rate outside `bitRates(at:)` is an error that names the range; one that the
    /// format has only nearly becomes the nearest.
    public func makeEncoder(
        rate: SampleRate,
        bitRate: BitRate? = nil,
        total: Int? = nil
    ) throws(CodecError) -> AudioEncoder {
        try AudioEncoder(format: self, rate: rate, bitRate: bitRate, total: total)
    }

    /// Encodes a whole sound; all headers are exact.
    public func encode(_ sound: AudioBuffer, bitRate: BitRate? = nil) throws(CodecError) -> [UInt8] {
        let encoder = try makeEncoder(rate: sound.rate, bitRate: bitRate, total: sound.samples.count)
        var bytes = try encoder.encode(sound.samples)
        try encoder.finish().complete(&bytes)
        return bytes
    }

    /// The bit rate to work with: what was asked for if the format has it, else its own.
    func checked(_ bitRate: BitRate?, at rate: SampleRate) throws(CodecError) -> BitRate? {
        guard let bitRate else { return defaultBitRate(at: rate) }
        guard let range = bitRates(at: rate) else {
            throw CodecError(.unsupportedBitRate, "The format \(name) has no bit rate to choose. Leave it out.")
        }
        guard range.contains(bitRate) else {
            throw CodecError(
                .unsupportedBitRate,
                "The format \(name) cannot have \(bitRate) bits a second at \(encodedRate(for: rate).hertz) Hz. "
                    + "Choose \(range.lowerBound) to \(range.upperBound)."
            )
        }
        return bitRate
    }

    /// Makes the part that knows this format's bytes.
    func makeCoder(_ plan: CodingPlan) throws(CodecError) -> any SampleCoder {
        switch self {
        case .mp3: try MP3Coder(plan)
        case .opus: try OpusCoder(plan)
        case .flac: try FLACCoder(plan)
        case .ogg: try VorbisCoder(plan)
        case .wav: WAVCoder(plan)
        case .pcm: BareCoder(PCM16.bytes)
        case .mulaw: BareCoder(MuLaw.bytes)
        case .aac: MediaCoder(.adts, plan)
        case .m4a: MediaCoder(.mpeg4, plan)
        }
    }
}
