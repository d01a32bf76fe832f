import MynahAudio

/// 16-bit WAV; the header says "to the end" until somebody knows the length.
final class WAVCoder: SampleCoder {
    private let rate: SampleRate
    private var writer: WAVWriter
    private var count = 0

    init(_ plan: CodingPlan) {
        rate = plan.rate
        writer = WAVWriter(WAVHeader(rate: plan.rate, sampleCount: plan.total))
    }

    func encode(_ samples: [Float]) -> [UInt8] {
        count += samples.count
        return writer.process(samples)
    }

    func finish() -> EncodedTail {
        let header = WAVHeader(rate: rate, sampleCount: count)
        let patches = header == writer.header ? [] : [EncodedTail.Patch(offset: 0, bytes: header.bytes)]
        return EncodedTail(bytes: writer.finish(), patches: patches)
    }
}
