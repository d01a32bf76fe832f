import CLame
import MynahAudio

/// MP3 over lame, at a constant bit rate: then the length in bytes follows from the length in samples, every player
/// seeks exactly, and a header written in advance is right.
final class MP3Coder: SampleCoder {
    private let lame: OwnedHandle<lame_t>
    private let layer: MPEGAudioLayer3
    private var tag: XingFrame
    private var checksum = MPEGChecksum()
    private var size = 0
    private var hasBegun = false

    init(_ plan: CodingPlan) throws(CodecError) {
        guard let lame = lame_init() else {
            throw CodecError(.encodingFailed, "The MP3 encoder could not start. Free some memory.")
        }
        self.lame = OwnedHandle(lame) { lame_close($0) }
        layer = MPEGAudioLayer3(hertz: plan.rate.hertz)
        let kilobits = layer.nearestKilobits(to: plan.bitRate ?? BitRate(kilobits: 64))
        mynah_lame_silence(lame)
        lame_set_in_samplerate(lame, Int32(plan.rate.hertz))
        lame_set_out_samplerate(lame, Int32(plan.rate.hertz))
        lame_set_num_channels(lame, 1)
        lame_set_mode(lame, MONO)
        lame_set_brate(lame, Int32(kilobits))
        lame_set_quality(lame, 3)
        lame_set_bWriteVbrTag(lame, 0)
        tag = XingFrame(layer: layer, kilobits: kilobits, delay: 0)
        let status = lame_init_params(lame)
        guard status == 0 else {
            throw CodecError(
                .encodingFailed,
                "The MP3 encoder refused \(plan.rate.hertz) Hz.",
                cause: "lame status \(status)"
            )
        }
        tag = XingFrame(layer: layer, kilobits: kilobits, delay: Int(lame_get_encoder_delay(lame)))
        tag.whole = plan.total.map(whole(ofSamples:))
    }

    func encode(_ samples: [Float]) throws(CodecError) -> [UInt8] {
        try begun()
            + coded(capacity: samples.count * 5 / 4 + 7_200) { buffer, room in
                lame_encode_buffer_ieee_float(lame.pointer, samples, samples, Int32(samples.count), buffer, room)
            }
    }

    func finish() throws(CodecError) -> EncodedTail {
        let last = try begun() + coded(capacity: 7_200 * 4) { lame_encode_flush(lame.pointer, $0, $1) }
        tag.whole = XingFrame.Whole(
            frames: Int(lame_get_frameNum(lame.pointer)),
            size: size,
            padding: Int(lame_get_encoder_padding(lame.pointer)),
            checksum: checksum.value
        )
        return EncodedTail(bytes: last, patches: [EncodedTail.Patch(offset: 0, bytes: tag.bytes)])
    }

    /// The tag, once.
    private func begun() -> [UInt8] {
        defer { hasBegun = true }
        return hasBegun ? [] : tag.bytes
    }

    private func coded(
        capacity: Int,
        by work: (UnsafeMutablePointer<UInt8>?, Int32) -> Int32
    ) throws(CodecError) -> [UInt8] {
        var status: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
            status = work(buffer.baseAddress, Int32(capacity))
            count = Int(max(0, status))
        }
        guard status >= 0 else {
            throw CodecError(
                .encodingFailed,
                "The MP3 encoder failed. Try another format.",
                cause: "lame status \(status)"
            )
        }
        size += bytes.count
        checksum.update(with: bytes)
        return bytes
    }

    /// What lame will make of `count` samples: it goes on until a decoder, which lags by 528 samples and one, has them
    /// all.
    private func whole(ofSamples count: Int) -> XingFrame.Whole {
        let frame = layer.frameLength
        var padding = frame - (tag.delay + count) % frame
        if padding < 576 { padding += frame }
        let frames = (tag.delay + count + padding) / frame
        let size = layer.size(ofFrames: frames, kilobits: tag.kilobits)
        return XingFrame.Whole(frames: frames, size: size, padding: padding, checksum: 0)
    }
}
