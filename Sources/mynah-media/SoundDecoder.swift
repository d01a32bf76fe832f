import CFFmpeg
import MynahWire

/// Decodes the packets of one stream to samples of one channel.
final class SoundDecoder {
    private let demuxer: Demuxer
    private let order: DecodingOrder
    private var codec: UnsafeMutablePointer<AVCodecContext>?
    private var packet: UnsafeMutablePointer<AVPacket>?
    private var frame: UnsafeMutablePointer<AVFrame>?
    private var mixer: Mixer?
    private var delivered = 0
    private var pending: [Float] = []

    /// Opens the decoder; throws where the stream is damaged or not allowed.
    init(_ demuxer: Demuxer, _ order: DecodingOrder) throws(MediaFailure) {
        self.demuxer = demuxer
        self.order = order
        codec = avcodec_alloc_context3(demuxer.codec)
        packet = av_packet_alloc()
        frame = av_frame_alloc()
        guard let codec, packet != nil, frame != nil else { throw .noMemory }
        avcodec_parameters_to_context(codec, demuxer.stream.pointee.codecpar)
        codec.pointee.pkt_timebase = demuxer.stream.pointee.time_base
        codec.pointee.thread_count = 1
        var options = Demuxer.options()
        defer { av_dict_free(&options) }
        let status = avcodec_open2(codec, demuxer.codec, &options)
        guard status >= 0 else { throw .library(.undecodable, Self.damaged, status) }
    }

    deinit {
        av_frame_free(&frame)
        av_packet_free(&packet)
        avcodec_free_context(&codec)
    }

    /// Decodes everything; `deliver` gets samples in pieces. Damage in the middle is left out, as players do.
    func run(_ deliver: ([Float]) -> Void) throws(MediaFailure) {
        guard let packet else { throw .noMemory }
        while demuxer.next(packet) {
            avcodec_send_packet(codec, packet)
            av_packet_unref(packet)
            try drain(deliver)
        }
        avcodec_send_packet(codec, nil)
        try drain(deliver)
        try take(mixer?.finish() ?? [], deliver)
        if !pending.isEmpty { deliver(pending) }
        guard mixer != nil else { throw MediaFailure(.undecodable, Self.damaged) }
    }

    private static let damaged =
        "The sound in this file is damaged or of an unknown kind. Export it again, or convert it to WAV."
    private static let pieceLength = 16_384

    private func drain(_ deliver: ([Float]) -> Void) throws(MediaFailure) {
        guard let frame else { throw .noMemory }
        while avcodec_receive_frame(codec, frame) >= 0 {
            defer { av_frame_unref(frame) }
            guard Mixer.canMix(frame) else { continue }
            cutPadding(of: frame)
            if mixer?.fits(frame) != true {
                try take(mixer?.finish() ?? [], deliver)
                mixer = try Mixer(frame, rate: order.rate)
            }
            try take(mixer?.mixed(frame) ?? [], deliver)
        }
    }

    /// FFmpeg 5.1 leaves it to its caller to drop what the last packet of an MPEG-4 file has beyond its length.
    private func cutPadding(of frame: UnsafeMutablePointer<AVFrame>) {
        guard demuxer.countsPackets, frame.pointee.pkt_duration > 0 else { return }
        let sampleTime = AVRational(num: 1, den: frame.pointee.sample_rate)
        let length = av_rescale_q(frame.pointee.pkt_duration, demuxer.stream.pointee.time_base, sampleTime)
        guard length > 0 else { return }
        frame.pointee.nb_samples = Int32(clamping: min(length, Int64(frame.pointee.nb_samples)))
    }

    private func take(_ samples: [Float], _ deliver: ([Float]) -> Void) throws(MediaFailure) {
        delivered += samples.count
        guard delivered <= order.mostSamples else {
            let seconds = order.mostSamples / UInt64(order.rate)
            throw MediaFailure(.limitExceeded, "This sound is longer than \(seconds) seconds. Give a shorter one.")
        }
        pending += samples
        guard pending.count >= Self.pieceLength else { return }
        deliver(pending)
        pending = []
    }
}
