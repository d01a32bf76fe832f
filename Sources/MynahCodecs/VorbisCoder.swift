import CVorbis
import MynahAudio

/// Vorbis in Ogg over libvorbisenc: constant quality, or an average bit rate where one is asked for.
final class VorbisCoder: SampleCoder {
    let blockLength: Int? = 512

    private let state = VorbisState()
    private let ogg: OggStream
    private let pageLength: Int64
    private var lastPage: Int64 = 0
    private var hasBegun = false

    init(_ plan: CodingPlan) throws(CodecError) {
        guard let ogg = OggStream() else { throw Self.failure(OV_EFAULT) }
        self.ogg = ogg
        pageLength = Int64(plan.rate.hertz) / Int64(OggStream.pagesPerSecond)
        let rate = plan.rate.hertz
        if let bitRate = plan.bitRate {
            try check(vorbis_encode_init(state.info, 1, rate, -1, bitRate.bitsPerSecond, -1))
        } else {
            try check(vorbis_encode_init_vbr(state.info, 1, rate, Self.speechQuality))
        }
        try check(vorbis_analysis_init(state.analysis, state.info))
        try check(vorbis_block_init(state.analysis, state.block))
    }

    func encode(_ samples: [Float]) throws(CodecError) -> [UInt8] {
        let header = try begun()
        guard let channel = vorbis_analysis_buffer(state.analysis, Int32(samples.count))?[0] else {
            throw Self.failure(OV_EFAULT)
        }
        channel.update(from: samples, count: samples.count)
        try check(vorbis_analysis_wrote(state.analysis, Int32(samples.count)))
        return try header + coded()
    }

    func finish() throws(CodecError) -> EncodedTail {
        let header = try begun()
        try check(vorbis_analysis_wrote(state.analysis, 0))
        return EncodedTail(bytes: try header + coded() + ogg.pages(flush: true))
    }

    /// The bit rates that libvorbisenc has set-ups for, one channel.
    static func bitRates(at hertz: Int) -> ClosedRange<BitRate> {
        switch hertz {
        case ..<9_000: BitRate(kilobits: 8)...BitRate(kilobits: 42)
        case ..<15_000: BitRate(kilobits: 12)...BitRate(kilobits: 50)
        case ..<19_000: BitRate(kilobits: 16)...BitRate(kilobits: 100)
        case ..<26_000: BitRate(kilobits: 16)...BitRate(kilobits: 90)
        case ..<40_000: BitRate(kilobits: 30)...BitRate(kilobits: 190)
        default: BitRate(kilobits: 32)...BitRate(kilobits: 240)
        }
    }

    /// Of -0.1 to 1: about 50 kbit/s for one voice at 24 kHz.
    private static let speechQuality: Float = 0.4

    /// The three header packets, once, on pages of their own.
    private func begun() throws(CodecError) -> [UInt8] {
        guard !hasBegun else { return [] }
        hasBegun = true
        var packets = (ogg_packet(), ogg_packet(), ogg_packet())
        try check(
            vorbis_analysis_headerout(state.analysis, state.comment, &packets.0, &packets.1, &packets.2)
        )
        try append(&packets.0)
        let first = ogg.pages(flush: true)
        try append(&packets.1)
        try append(&packets.2)
        return first + ogg.pages(flush: true)
    }

    private func coded() throws(CodecError) -> [UInt8] {
        var bytes: [UInt8] = []
        var packet = ogg_packet()
        while vorbis_analysis_blockout(state.analysis, state.block) == 1 {
            try check(vorbis_analysis(state.block, nil))
            try check(vorbis_bitrate_addblock(state.block))
            while vorbis_bitrate_flushpacket(state.analysis, &packet) == 1 {
                try append(&packet)
                bytes += pages(upTo: packet.granulepos)
            }
        }
        return bytes
    }

    /// Ends a page with the first sound and then five times a second.
    private func pages(upTo position: Int64) -> [UInt8] {
        let isDue = position > 0 && lastPage == 0 || position - lastPage >= pageLength
        if isDue { lastPage = position }
        return ogg.pages(flush: isDue)
    }

    private func append(_ packet: inout ogg_packet) throws(CodecError) {
        guard ogg.append(&packet) else { throw Self.failure(OV_EFAULT) }
    }

    private func check(_ status: Int32) throws(CodecError) {
        guard status == 0 else { throw Self.failure(status) }
    }

    private static func failure(_ status: Int32) -> CodecError {
        CodecError(
            .encodingFailed,
            "The Vorbis encoder failed. Try another format, bit rate or sample rate.",
            cause: "libvorbis status \(status)"
        )
    }
}
