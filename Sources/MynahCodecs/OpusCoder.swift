import COpusenc
import MynahAudio

/// Opus in Ogg over libopusenc, which resamples to 48 kHz itself and tells players the rate that was.
final class OpusCoder: SampleCoder {
    private let encoder: OwnedHandle<OpaquePointer>
    private var hasBegun = false
    private var hasSound = false

    init(_ plan: CodingPlan) throws(CodecError) {
        guard let comments = ope_comments_create() else { throw Self.failure(OPE_ALLOC_FAIL) }
        defer { ope_comments_destroy(comments) }
        var status: Int32 = 0
        guard let encoder = ope_encoder_create_pull(comments, Int32(plan.rate.hertz), 1, 0, &status) else {
            throw Self.failure(status)
        }
        self.encoder = OwnedHandle(encoder) { ope_encoder_destroy($0) }
        let bitRate = plan.bitRate ?? BitRate(kilobits: 32)
        try set(OPUS_SET_APPLICATION_REQUEST, OPUS_APPLICATION_VOIP)
        try set(OPUS_SET_SIGNAL_REQUEST, OPUS_SIGNAL_VOICE)
        try set(OPUS_SET_BITRATE_REQUEST, Int32(bitRate.bitsPerSecond))
        try set(OPE_SET_DECISION_DELAY_REQUEST, 0)
        try set(OPE_SET_MUXING_DELAY_REQUEST, 0)
        try set(OPE_SET_SERIALNO_REQUEST, OggStream.serialNumber)
    }

    func encode(_ samples: [Float]) throws(CodecError) -> [UInt8] {
        var bytes = try begun()
        try check(ope_encoder_write_float(encoder.pointer, samples, Int32(samples.count)))
        bytes += pages(flush: false)
        if !hasSound, !bytes.isEmpty { try beginLongPages() }
        return bytes
    }

    func finish() throws(CodecError) -> EncodedTail {
        let header = try begun()
        try check(ope_encoder_drain(encoder.pointer))
        return EncodedTail(bytes: header + pages(flush: true))
    }

    /// The two header pages, once.
    private func begun() throws(CodecError) -> [UInt8] {
        guard !hasBegun else { return [] }
        hasBegun = true
        try check(ope_encoder_flush_header(encoder.pointer))
        return pages(flush: true)
    }

    /// The first page holds a single packet, so that sound begins at once; later ones spare the reader and the wire.
    private func beginLongPages() throws(CodecError) {
        hasSound = true
        try set(OPE_SET_MUXING_DELAY_REQUEST, 48_000 / OggStream.pagesPerSecond)
    }

    private func pages(flush: Bool) -> [UInt8] {
        var bytes: [UInt8] = []
        var page: UnsafeMutablePointer<UInt8>?
        var length: Int32 = 0
        while ope_encoder_get_page(encoder.pointer, &page, &length, flush ? 1 : 0) == 1, let page {
            bytes += UnsafeBufferPointer(start: page, count: Int(length))
        }
        return bytes
    }

    private func set(_ request: Int32, _ value: Int32) throws(CodecError) {
        try check(mynah_ope_set(encoder.pointer, request, value))
    }

    private func check(_ status: Int32) throws(CodecError) {
        guard status == OPE_OK else { throw Self.failure(status) }
    }

    private static func failure(_ status: Int32) -> CodecError {
        CodecError(
            .encodingFailed,
            "The Opus encoder failed. Try another format or bit rate.",
            cause: ope_strerror(status).map { String(cString: $0) }
        )
    }
}
