import CFFmpeg
import MynahWire

/// Puts AAC packets into ADTS frames or into an MPEG-4 file, whose edit list cuts off what the encoder added.
final class Muxer {
    private let file: MemoryFile
    private var context: UnsafeMutablePointer<AVFormatContext>?
    private let sourceTimeBase: AVRational
    private let isStream: Bool

    init(_ container: EncodingOrder.Container, _ codec: UnsafeMutablePointer<AVCodecContext>) throws(MediaFailure) {
        file = try MemoryFile(MemoryFile.Storage(), writable: true)
        isStream = container == .adts
        sourceTimeBase = codec.pointee.time_base
        avformat_alloc_output_context2(&context, nil, isStream ? "adts" : "ipod", nil)
        guard let context, let stream = avformat_new_stream(context, nil) else { throw .noMemory }
        avcodec_parameters_from_context(stream.pointee.codecpar, codec)
        stream.pointee.time_base = sourceTimeBase
        context.pointee.pb = file.context
        context.pointee.flags |= AVFMT_FLAG_CUSTOM_IO | AVFMT_FLAG_BITEXACT
        letReadAgain(context)
        var options: OpaquePointer?
        defer { av_dict_free(&options) }
        if !isStream { av_dict_set(&options, "movflags", "+faststart", 0) }
        try check(avformat_write_header(context, &options))
    }

    deinit { avformat_free_context(context) }

    /// Writes a packet.
    func write(_ packet: UnsafeMutablePointer<AVPacket>) throws(MediaFailure) {
        guard let context, let stream = context.pointee.streams[0] else { throw .noMemory }
        packet.pointee.stream_index = 0
        av_packet_rescale_ts(packet, sourceTimeBase, stream.pointee.time_base)
        try check(av_write_frame(context, packet))
    }

    /// What is ready: of an MPEG-4 file nothing until its end.
    func takeBytes() -> [UInt8] { isStream ? file.takeBytes() : [] }

    /// Ends the file and gives what is left.
    func finish() throws(MediaFailure) -> [UInt8] {
        try check(av_write_trailer(context))
        return file.takeBytes()
    }

    /// To put its index first, the MPEG-4 writer reads its own file once more: then a second reader of the same memory
    /// is opened.
    private func letReadAgain(_ context: UnsafeMutablePointer<AVFormatContext>) {
        context.pointee.opaque = Unmanaged.passUnretained(file.storage).toOpaque()
        context.pointee.io_open = { context, target, _, _, _ in
            guard let opaque = context?.pointee.opaque else { return mynah_error_permission }
            let storage = Unmanaged<MemoryFile.Storage>.fromOpaque(opaque).takeUnretainedValue()
            guard let reader = try? MemoryFile(storage) else { return mynah_error_memory }
            target?.pointee = reader.context
            _ = Unmanaged.passRetained(reader)
            return 0
        }
        context.pointee.io_close2 = { _, reader in
            guard let opaque = reader?.pointee.opaque else { return 0 }
            Unmanaged<MemoryFile>.fromOpaque(opaque).release()
            return 0
        }
    }

    private func check(_ status: Int32) throws(MediaFailure) {
        guard status >= 0 else { throw .library(.encodingFailed, "The AAC file could not be written.", status) }
    }
}
