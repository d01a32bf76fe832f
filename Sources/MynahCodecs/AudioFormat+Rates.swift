public import MynahAudio

extension AudioFormat {
    /// The sample rates that the format has, lowest first; `nil` when it takes every rate that Mynah works at.
    public var sampleRates: [SampleRate]? {
        switch self {
        case .mp3: Self.rates([8_000, 11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000])
        case .aac, .m4a: Self.rates([8_000, 11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000])
        case .mulaw: Self.rates([8_000])
        case .wav, .opus, .flac, .ogg, .pcm: nil
        }
    }

    /// The rate that sound at `rate` is written at: itself, or the next higher one that the format has, or its highest.
    public func encodedRate(for rate: SampleRate) -> SampleRate {
        guard let sampleRates else { return rate }
        return sampleRates.first { $0 >= rate } ?? sampleRates.last ?? rate
    }

    /// The bit rates that one can ask for at `rate`; `nil` where the format leaves no choice.
    public func bitRates(at rate: SampleRate) -> ClosedRange<BitRate>? {
        switch self {
        case .wav, .flac, .pcm, .mulaw: nil
        case .mp3: MPEGAudioLayer3.bitRates(at: encodedRate(for: rate).hertz)
        case .opus: BitRate(kilobits: 6)...BitRate(kilobits: 256)
        case .aac, .m4a: Self.aacBitRates(at: encodedRate(for: rate).hertz)
        case .ogg: VorbisCoder.bitRates(at: rate.hertz)
        }
    }

    /// The bit rate that speech gets when nobody asks; `nil` where the format leaves no choice or the quality is held
    /// instead of it.
    public func defaultBitRate(at rate: SampleRate) -> BitRate? {
        guard let range = bitRates(at: rate), let wished = wishedBitRate(at: encodedRate(for: rate)) else { return nil }
        return min(max(wished, range.lowerBound), range.upperBound)
    }

    /// Plenty for one voice: these rates leave more of it than `RoundTripTests` asks for.
    private func wishedBitRate(at rate: SampleRate) -> BitRate? {
        switch self {
        case .mp3, .aac, .m4a: BitRate(kilobits: rate.hertz < 32_000 ? 64 : 96)
        case .opus: BitRate(kilobits: 32)
        case .wav, .flac, .ogg, .pcm, .mulaw: nil
        }
    }

    /// The standard allows a channel 6144 bits in each frame of 1024 samples; FFmpeg's encoder keeps a little below.
    private static func aacBitRates(at hertz: Int) -> ClosedRange<BitRate> {
        BitRate(kilobits: 8)...BitRate(kilobits: hertz * 6 / 1_000)
    }

    private static func rates(_ hertz: [Int]) -> [SampleRate] {
        hertz.compactMap { SampleRate(hertz: $0) }
    }
}
