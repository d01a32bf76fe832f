import MynahAudio
import MynahWire

/// AAC over `mynah-media`.
///
/// In ADTS nothing says how much silence the encoder put before the sound (1024 samples) or after it; an MPEG-4 file
/// says both.
final class MediaCoder: SampleCoder {
    private let program = MediaProgram(.encoding)
    private let order: EncodingOrder
    private var hasBegun = false

    init(_ container: EncodingOrder.Container, _ plan: CodingPlan) {
        order = EncodingOrder(
            container: container,
            rate: UInt32(plan.rate.hertz),
            bitRate: UInt32(plan.bitRate?.bitsPerSecond ?? 64_000)
        )
    }

    func encode(_ samples: [Float]) throws(CodecError) -> [UInt8] {
        try begin()
        return try bytes(after: .samples(samples))
    }

    func finish() throws(CodecError) -> EncodedTail {
        try begin()
        return EncodedTail(bytes: try bytes(after: .end))
    }

    private func begin() throws(CodecError) {
        guard !hasBegun else { return }
        hasBegun = true
        try program.tell(.encode(order))
    }

    private func bytes(after request: MediaRequest) throws(CodecError) -> [UInt8] {
        var bytes: [UInt8] = []
        try program.ask(request) { answer in
            if case .bytes(let new) = answer { bytes += new }
        }
        return bytes
    }
}
