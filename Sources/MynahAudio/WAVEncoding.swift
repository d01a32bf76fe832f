/// How a WAV file that Mynah writes holds each sample.
public enum WAVEncoding: Hashable, Sendable, CaseIterable {
    /// Integers of 16 bits (format tag 1).
    case pcm16
    /// Telephone codes of 8 bits (format tag 7).
    case muLaw
    /// IEEE floats of 32 bits (format tag 3), which keep samples as they are.
    case float32

    /// Bytes that one sample takes.
    public var bytesPerSample: Int {
        switch self {
        case .pcm16: 2
        case .muLaw: 1
        case .float32: 4
        }
    }

    var formatTag: UInt16 {
        switch self {
        case .pcm16: 1
        case .muLaw: 7
        case .float32: 3
        }
    }

    /// The samples as they stand in the file.
    public func bytes(_ samples: [Float]) -> [UInt8] {
        switch self {
        case .pcm16: PCM16.bytes(samples)
        case .muLaw: MuLaw.bytes(samples)
        case .float32: floatBytes(samples)
        }
    }

    private func floatBytes(_ samples: [Float]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(4 * samples.count)
        for sample in samples {
            for shift in stride(from: 0, to: 32, by: 8) {
                bytes.append(UInt8(truncatingIfNeeded: sample.bitPattern >> shift))
            }
        }
        return bytes
    }
}
