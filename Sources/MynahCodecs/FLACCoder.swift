import CFLAC
import MynahAudio

/// FLAC over libFLAC: 16 bits, level 5.
final class FLACCoder: SampleCoder {
    /// What libFLAC hands over while it works.
    private final class Output {
        var bytes: [UInt8] = []
        var streamInfo: [UInt8]?
    }

    private let encoder: OwnedHandle<UnsafeMutablePointer<FLAC__StreamEncoder>>
    private let output = Output()

    init(_ plan: CodingPlan) throws(CodecError) {
        guard let encoder = FLAC__stream_encoder_new() else {
            throw CodecError(.encodingFailed, "The FLAC encoder could not start. Free some memory.")
        }
        self.encoder = OwnedHandle(encoder) { FLAC__stream_encoder_delete($0) }
        FLAC__stream_encoder_set_channels(encoder, 1)
        FLAC__stream_encoder_set_bits_per_sample(encoder, 16)
        FLAC__stream_encoder_set_sample_rate(encoder, UInt32(plan.rate.hertz))
        FLAC__stream_encoder_set_compression_level(encoder, 5)
        FLAC__stream_encoder_set_total_samples_estimate(encoder, UInt64(plan.total ?? 0))
        let status = begin()
        guard status == FLAC__STREAM_ENCODER_INIT_STATUS_OK else {
            throw CodecError(
                .encodingFailed,
                "The FLAC encoder refused \(plan.rate.hertz) Hz. Choose another sample rate.",
                cause: "libFLAC status \(status.rawValue)"
            )
        }
    }

    func encode(_ samples: [Float]) throws(CodecError) -> [UInt8] {
        let numbers = samples.map { Int32(PCM16.integer($0)) }
        guard FLAC__stream_encoder_process_interleaved(encoder.pointer, numbers, UInt32(numbers.count)) != 0 else {
            throw failure
        }
        return taken()
    }

    func finish() throws(CodecError) -> EncodedTail {
        guard FLAC__stream_encoder_finish(encoder.pointer) != 0 else { throw failure }
        let patch = output.streamInfo.map { EncodedTail.Patch(offset: Self.streamInfoOffset, bytes: $0) }
        return EncodedTail(bytes: taken(), patches: patch.map { [$0] } ?? [])
    }

    /// STREAMINFO begins behind `fLaC` and its own block header.
    private static let streamInfoOffset = 8

    /// libFLAC calls back only inside the calls above, while `self` and so `output` live.
    private func begin() -> FLAC__StreamEncoderInitStatus {
        FLAC__stream_encoder_init_stream(
            encoder.pointer,
            { _, bytes, count, _, _, client in
                guard let bytes, let client else { return FLAC__STREAM_ENCODER_WRITE_STATUS_FATAL_ERROR }
                let output = Unmanaged<Output>.fromOpaque(client).takeUnretainedValue()
                output.bytes += UnsafeBufferPointer(start: bytes, count: count)
                return FLAC__STREAM_ENCODER_WRITE_STATUS_OK
            },
            nil,
            nil,
            { _, metadata, client in
                guard let metadata, let client else { return }
                let output = Unmanaged<Output>.fromOpaque(client).takeUnretainedValue()
                output.streamInfo = FLACStreamInfo(metadata.pointee.data.stream_info).bytes
            },
            Unmanaged.passUnretained(output).toOpaque()
        )
    }

    private func taken() -> [UInt8] {
        defer { output.bytes = [] }
        return output.bytes
    }

    private var failure: CodecError {
        let state = FLAC__stream_encoder_get_state(encoder.pointer)
        return CodecError(
            .encodingFailed,
            "The FLAC encoder failed. Try another format.",
            cause: "libFLAC state \(state.rawValue)"
        )
    }
}
