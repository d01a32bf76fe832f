import COpusenc
import MynahAudio

/// Opus in Ogg over libopusenc, which resamples to 48 kHz itself and tells players the rate that was.
final class OpusCoder: SampleCoder {
    /// A frame of 20 ms.
    let blockLength: Int?

    /// A frame as Opus counts.
    private static let frameLength: Int32 = 960

    private let encoder: OwnedHandle<OpaquePointer>
    private var hasBegun = false
    private var hasSound = false

    /// Of 10: half of what libopus does by itself took 3.1 s and not 5.5 s for 329 s of speech, in one run of `mynah say -v kal16` each.
    private static let complexity: Int32 = 5

    init(_ plan: CodingPlan) throws(CodecError) {
        blockLength = (plan.rate.hertz + 49) / 50
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
        try set(OPUS_SET_COMPLEXITY_REQUEST, Self.complexity)
        try set(OPE_SET_DECISION_DELAY_REQUEST, 0)
        try set(OPE_SET_MUXING_DELAY_REQUEST, Self.frameLength)
        try set(OPE_SET_SERIALNO_REQUEST, OggStream.serialNumber)
        // libopusenc 0.2.1 does not set the frame size that it looks at, if at no other, at the end.
        try set(OPUS_SET_EXPERT_FRAME_DURATION_REQUEST, OPUS_FRAMESIZE_20_MS)
    }

    func encode(_ samples: [Float]) throws(CodecError) -> [UInt8] {
        let header = try begun()
        try check(ope_encoder_write_float(encoder.pointer, samples, Int32(samples.count)))
        let bytes = pages(flush: false)
        if !hasSound, !bytes.isEmpty { try beginLongPages() }
        return header + bytes
    }

    func finish() throws(CodecError) -> EncodedTail {
        let header = try begun()
        try check(ope_encoder_drain(encoder.pointer))
        return EncodedTail(bytes: header + pages(flush: true))
    }

    /// The two header pages, once. They come of writing no samples, and not of `ope_encoder_flush_header`, because
    /// libopusenc 0.2.1 knows no length, and aborts, where nothing at all was written.
    private func begun() throws(CodecError) -> [UInt8] {
        guard !hasBegun else { return [] }
        hasBegun = true
        try check(ope_encoder_write_float(encoder.pointer, [], 0))
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
