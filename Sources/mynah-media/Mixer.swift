import CFFmpeg
import MynahWire

/// Brings frames of one kind to one channel of floats at another rate.
final class Mixer {
    private var resampler: OpaquePointer?
    private let format: Int32
    private let sourceRate: Int
    private let channels: Int32
    private let rate: Int
    private var received = 0
    private var produced = 0

    /// Whether a frame has what it takes: hostile files make frames without a rate or with thousands of channels.
    static func canMix(_ frame: UnsafeMutablePointer<AVFrame>) -> Bool {
        (1...768_000).contains(frame.pointee.sample_rate) && (1...64).contains(frame.pointee.ch_layout.nb_channels)
            && frame.pointee.nb_samples > 0
    }

    /// Makes a mixer for frames like `frame`.
    init(_ frame: UnsafeMutablePointer<AVFrame>, rate: UInt32) throws(MediaFailure) {
        format = frame.pointee.format
        sourceRate = Int(frame.pointee.sample_rate)
        channels = frame.pointee.ch_layout.nb_channels
        self.rate = Int(rate)
        var (mono, source) = (AVChannelLayout(), AVChannelLayout())
        av_channel_layout_default(&mono, 1)
        av_channel_layout_default(&source, channels)
        let status = swr_alloc_set_opts2(
            &resampler,
            &mono,
            AV_SAMPLE_FMT_FLT,
            Int32(rate),
            &source,
            AVSampleFormat(format),
            Int32(sourceRate),
            0,
            nil
        )
        guard status >= 0, let resampler else { throw .noMemory }
        let options = UnsafeMutableRawPointer(resampler)
        av_opt_set_double(options, "rematrix_maxval", 1, 0)
        av_opt_set_int(options, "filter_size", 64, 0)
        av_opt_set_double(options, "cutoff", 0.97, 0)
        let opened = swr_init(resampler)
        guard opened >= 0 else {
            throw .library(
                .undecodable,
                "The channels of this sound cannot be mixed. Convert it to mono or stereo.",
                opened
            )
        }
    }

    deinit { swr_free(&resampler) }

    /// Whether `frame` is of the kind that the mixer was made for.
    func fits(_ frame: UnsafeMutablePointer<AVFrame>) -> Bool {
        frame.pointee.format == format && Int(frame.pointee.sample_rate) == sourceRate
            && frame.pointee.ch_layout.nb_channels == channels
    }

    /// The samples that are certain after `frame`.
    func mixed(_ frame: UnsafeMutablePointer<AVFrame>) -> [Float] {
        received += Int(frame.pointee.nb_samples)
        let source = UnsafeMutableRawPointer(frame.pointee.extended_data)?
            .assumingMemoryBound(to: UnsafePointer<UInt8>?.self)
        return converted(source, frame.pointee.nb_samples)
    }

    /// The rest: all in all the same time as came in, to the nearest sample.
    func finish() -> [Float] {
        let whole = (2 * received * rate + sourceRate) / (2 * sourceRate)
        let before = produced
        let rest = converted(nil, 0)
        let missing = max(0, whole - before)
        return Array(rest.prefix(missing)) + [Float](repeating: 0, count: max(0, missing - rest.count))
    }

    private func converted(_ source: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, _ count: Int32) -> [Float] {
        let room = swr_get_out_samples(resampler, count) + 64
        let samples = [Float](unsafeUninitializedCapacity: Int(max(0, room))) { buffer, filled in
            var target = UnsafeMutableRawPointer(buffer.baseAddress)?.assumingMemoryBound(to: UInt8.self)
            filled = Int(max(0, swr_convert(resampler, &target, room, source, count)))
        }
        produced += samples.count
        return samples
    }
}
