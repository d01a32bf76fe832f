import CFFmpeg
import MynahWire

/// Opens a stranger's file and hands out the packets of its sound.
///
/// Only formats and codecs for sound are tried, only the given bytes are read: nothing that a file says can open
/// another file or a connection.
final class Demuxer {
    /// The stream that is decoded.
    let stream: UnsafeMutablePointer<AVStream>
    /// The decoder for it.
    let codec: UnsafePointer<AVCodec>

    private let file: MemoryFile
    private var context: UnsafeMutablePointer<AVFormatContext>?

    private static let formats = [
        "aac", "aiff", "amr", "amrnb", "amrwb", "asf", "au", "caf", "flac", "matroska", "mov", "mp3", "ogg", "w64",
        "wav",
    ]

    private static let codecs = [
        "aac", "aac_latm", "adpcm_ima_qt", "adpcm_ima_wav", "adpcm_ms", "alac", "amrnb", "amrwb", "flac", "gsm_ms",
        "mp1float",
        "mp2float", "mp3float", "opus", "pcm_alaw", "pcm_f32be", "pcm_f32le", "pcm_f64be", "pcm_f64le", "pcm_mulaw",
        "pcm_s16be",
        "pcm_s16le", "pcm_s24be", "pcm_s24le", "pcm_s32be", "pcm_s32le", "pcm_s8", "pcm_u8", "vorbis", "wmapro",
        "wmav1", "wmav2",
    ]

    /// Whether the length of each packet counts, as in MPEG-4, whose last one is cut there.
    var countsPackets: Bool {
        context.flatMap { $0.pointee.iformat }.flatMap { $0.pointee.name }.map { String(cString: $0).hasPrefix("mov,") }
            ?? false
    }

    /// Finds the sound in `file`; throws where there is none, or none that may be read.
    init(_ file: MemoryFile) throws(MediaFailure) {
        self.file = file
        let context = try Self.opened(file)
        do throws(MediaFailure) {
            (stream, codec) = try Self.sound(in: context)
        } catch {
            var dead: UnsafeMutablePointer<AVFormatContext>? = context
            avformat_close_input(&dead)
            throw error
        }
        self.context = context
    }

    deinit { avformat_close_input(&context) }

    /// Reads the next packet of the sound; `false` at the end of the file, or where it cannot be read on.
    func next(_ packet: UnsafeMutablePointer<AVPacket>) -> Bool {
        while av_read_frame(context, packet) >= 0 {
            if packet.pointee.stream_index == stream.pointee.index { return true }
            av_packet_unref(packet)
        }
        return false
    }

    /// The options that keep a decoder to what is allowed; the caller frees them.
    static func options() -> OpaquePointer? {
        var options: OpaquePointer?
        av_dict_set(&options, "codec_whitelist", codecs.joined(separator: ","), 0)
        return options
    }

    private static func opened(_ file: MemoryFile) throws(MediaFailure) -> UnsafeMutablePointer<AVFormatContext> {
        var context = avformat_alloc_context()
        guard let fresh = context else { throw .noMemory }
        fresh.pointee.pb = file.context
        fresh.pointee.flags |= AVFMT_FLAG_CUSTOM_IO
        fresh.pointee.io_open = { _, _, _, _, _ in mynah_error_permission }
        var options = options()
        defer { av_dict_free(&options) }
        av_dict_set(&options, "format_whitelist", formats.joined(separator: ","), 0)
        av_dict_set(&options, "protocol_whitelist", "none", 0)
        av_dict_set(&options, "max_streams", "32", 0)
        let status = avformat_open_input(&context, nil, nil, &options)
        guard status >= 0, let context else {
            throw .library(
                .undecodable,
                "This is no sound file that can be read. Give WAV, MP3, Ogg, Opus, FLAC, AAC, M4A, MP4, WebM, AMR, AIFF, AU, CAF or WMA.",
                status
            )
        }
        return context
    }

    private static func sound(
        in context: UnsafeMutablePointer<AVFormatContext>
    ) throws(MediaFailure) -> (UnsafeMutablePointer<AVStream>, UnsafePointer<AVCodec>) {
        avformat_find_stream_info(context, nil)
        var codec: UnsafePointer<AVCodec>?
        let index = av_find_best_stream(context, AVMEDIA_TYPE_AUDIO, -1, -1, &codec, 0)
        guard index >= 0, let codec, let stream = context.pointee.streams[Int(index)] else {
            throw .library(.undecodable, "There is no sound in this file. Give one with an audio track.", index)
        }
        for other in 0..<Int(context.pointee.nb_streams) where other != Int(index) {
            context.pointee.streams[other]?.pointee.discard = AVDISCARD_ALL
        }
        return (stream, codec)
    }
}
