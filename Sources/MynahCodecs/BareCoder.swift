/// Samples and nothing else: each piece becomes bytes by itself.
final class BareCoder: SampleCoder {
    private let bytes: ([Float]) -> [UInt8]

    /// Makes a coder that writes samples as `bytes` says.
    init(_ bytes: @escaping ([Float]) -> [UInt8]) {
        self.bytes = bytes
    }

    func encode(_ samples: [Float]) -> [UInt8] { bytes(samples) }

    func finish() -> EncodedTail { EncodedTail(bytes: []) }
}
