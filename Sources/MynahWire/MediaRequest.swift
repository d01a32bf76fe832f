/// What is asked of `mynah-media`.
///
/// A job is an order, then its input in pieces, then `.end`. Each request is answered by any number of ``MediaAnswer``s
/// that carry something and one that closes it, `.done` or `.failed`; after `.failed` the job is over.
package enum MediaRequest: Hashable, Sendable {
    /// Begins to decode a file.
    case decode(DecodingOrder)
    /// Begins to encode samples.
    case encode(EncodingOrder)
    /// The next bytes of the file to decode.
    case bytes([UInt8])
    /// The next samples to encode.
    case samples([Float])
    /// Nothing more comes.
    case end

    /// The longest payload of a request, in bytes.
    package static let longestPayload = 1 << 20
    /// The most bytes or samples that a request may carry.
    package static let longestPiece = 200_000

    /// The request as a frame.
    package var frame: Frame {
        var writer = ByteWriter()
        switch self {
        case .decode(let order): order.write(to: &writer)
        case .encode(let order): order.write(to: &writer)
        case .bytes(let bytes): return Frame(kind: kind, payload: bytes)
        case .samples(let samples): writer.write(samples)
        case .end: break
        }
        return Frame(kind: kind, payload: writer.bytes)
    }

    /// Reads a request back; throws for a frame that is none.
    package init(_ frame: Frame) throws(WireError) {
        var reader = ByteReader(frame.payload)
        switch frame.kind {
        case 1: self = .decode(try DecodingOrder(from: &reader))
        case 2: self = .encode(try EncodingOrder(from: &reader))
        case 3: self = .bytes(reader.rest())
        case 4: self = .samples(try reader.floatSamples())
        case 5: self = .end
        default: throw WireError(.unknownValue, "A request is of the unknown kind \(frame.kind).")
        }
        try reader.finish()
    }

    private var kind: UInt8 {
        switch self {
        case .decode: 1
        case .encode: 2
        case .bytes: 3
        case .samples: 4
        case .end: 5
        }
    }
}
