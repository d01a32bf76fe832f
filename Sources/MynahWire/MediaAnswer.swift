/// What `mynah-media` says.
package enum MediaAnswer: Hashable, Sendable {
    /// The greeting: the program runs, over libraries of this version.
    case ready(String)
    /// Encoded bytes.
    case bytes([UInt8])
    /// Decoded samples.
    case samples([Float])
    /// The request is carried out.
    case done
    /// The job failed.
    case failed(MediaFailure)

    /// The longest payload of an answer, in bytes.
    package static let longestPayload = 1 << 20

    /// The answer as a frame.
    package var frame: Frame {
        var writer = ByteWriter()
        switch self {
        case .ready(let version): writer.write(version)
        case .bytes(let bytes): return Frame(kind: kind, payload: bytes)
        case .samples(let samples): writer.write(samples)
        case .done: break
        case .failed(let failure): failure.write(to: &writer)
        }
        return Frame(kind: kind, payload: writer.bytes)
    }

    /// Reads an answer back; throws for a frame that is none.
    package init(_ frame: Frame) throws(WireError) {
        var reader = ByteReader(frame.payload)
        switch frame.kind {
        case 1: self = .ready(try reader.text())
        case 2: self = .bytes(reader.rest())
        case 3: self = .samples(try reader.floatSamples())
        case 4: self = .done
        case 5: self = .failed(try MediaFailure(from: &reader))
        default: throw WireError(.unknownValue, "An answer is of the unknown kind \(frame.kind).")
        }
        try reader.finish()
    }

    private var kind: UInt8 {
        switch self {
        case .ready: 1
        case .bytes: 2
        case .samples: 3
        case .done: 4
        case .failed: 5
        }
    }
}
