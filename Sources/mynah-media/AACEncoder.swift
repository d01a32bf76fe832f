import CFFmpeg
import MynahWire

/// Encodes samples of one channel as AAC (low complexity) and puts them into a container.
final class AACEncoder {
    private var codec: UnsafeMutablePointer<AVCodecContext>?
    private var frame: UnsafeMutablePointer<AVFrame>?
    private var packet: UnsafeMutablePointer<AVPacket>?
    private let muxer: Muxer
    private var pending: [Float] = []
    private var sent: Int64 = 0

    init(_ order: EncodingOrder) throws(MediaFailure) {
        var fresh: UnsafeMutablePointer<AVCodecContext>? = try Self.opened(order)
        do throws(MediaFailure) {
            guard let fresh else { throw .noMemory }
            muxer = try Muxer(order.container, fresh)
        } catch {
            avcodec_free_context(&fresh)
            throw error
        }
        codec = fresh
        frame = av_frame_alloc()
        packet = av_packet_alloc()
    }

    deinit {
        av_packet_free(&packet)
        av_frame_free(&frame)
        avcodec_free_context(&codec)
    }

    /// Takes samples and gives the bytes that are ready.
    func encode(_ samples: [Float]) throws(MediaFailure) -> [UInt8] {
        pending += samples
        let length = Int(codec?.pointee.frame_size ?? 1_024)
        var start = 0
        while pending.count - start >= length {
            try send(pending[start..<start + length])
            start += length
        }
        pending.removeFirst(start)
        return muxer.takeBytes()
    }

    /// Ends the sound; one without samples gets a single silent one, because neither container can hold none.
    func finish() throws(MediaFailure) -> [UInt8] {
        if sent == 0 && pending.isEmpty { pending = [0] }
        if !pending.isEmpty { try send(pending[...]) }
        pending = []
        try check(avcodec_send_frame(codec, nil))
        try writePackets()
        return try muxer.finish()
    }

    private static func opened(_ order: EncodingOrder) throws(MediaFailure) -> UnsafeMutablePointer<AVCodecContext>? {
        guard let encoder = avcodec_find_encoder(AV_CODEC_ID_AAC) else {
            throw MediaFailure(
                .encodingFailed,
                "FFmpeg was built without its AAC encoder. Install libavcodec from Debian."
            )
        }
        var codec = avcodec_alloc_context3(encoder)
        guard let fresh = codec else { throw .noMemory }
        fresh.pointee.sample_fmt = AV_SAMPLE_FMT_FLTP
        fresh.pointee.sample_rate = Int32(clamping: order.rate)
        fresh.pointee.bit_rate = Int64(order.bitRate)
        fresh.pointee.time_base = AVRational(num: 1, den: Int32(clamping: order.rate))
        fresh.pointee.thread_count = 1
        av_channel_layout_default(&fresh.pointee.ch_layout, 1)
        fresh.pointee.flags |= AV_CODEC_FLAG_BITEXACT
        if order.container == .mpeg4 { fresh.pointee.flags |= AV_CODEC_FLAG_GLOBAL_HEADER }
        // On speech this coder is quicker than the default and comes closer to what went in.
        av_opt_set(fresh.pointee.priv_data, "aac_coder", "fast", 0)
        let status = avcodec_open2(fresh, encoder, nil)
        guard status >= 0 else {
            avcodec_free_context(&codec)
            throw .library(
                .encodingFailed,
                "The AAC encoder refused \(order.rate) Hz. Choose another sample rate.",
                status
            )
        }
        return fresh
    }

    private func send(_ samples: ArraySlice<Float>) throws(MediaFailure) {
        guard let codec, let frame else { throw .noMemory }
        frame.pointee.nb_samples = Int32(samples.count)
        frame.pointee.format = AV_SAMPLE_FMT_FLTP.rawValue
        frame.pointee.sample_rate = codec.pointee.sample_rate
        av_channel_layout_default(&frame.pointee.ch_layout, 1)
        defer { av_frame_unref(frame) }
        try check(av_frame_get_buffer(frame, 0))
        let target = UnsafeMutableRawPointer(frame.pointee.data.0)?.assumingMemoryBound(to: Float.self)
        samples.withUnsafeBufferPointer { source in
            guard let base = source.baseAddress else { return }
            target?.update(from: base, count: source.count)
        }
        frame.pointee.pts = sent
        sent += Int64(samples.count)
        try check(avcodec_send_frame(codec, frame))
        try writePackets()
    }

    private func writePackets() throws(MediaFailure) {
        guard let packet else { throw .noMemory }
        while avcodec_receive_packet(codec, packet) >= 0 {
            try muxer.write(packet)
            av_packet_unref(packet)
        }
    }

    private func check(_ status: Int32) throws(MediaFailure) {
        guard status >= 0 else {
            throw .library(.encodingFailed, "The AAC encoder failed. Try another format.", status)
        }
    }
}
