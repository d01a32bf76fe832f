import CFLAC

/// The STREAMINFO block of a FLAC file (RFC 9639, section 8.2) as 34 bytes.
struct FLACStreamInfo {
    /// The bytes, highest first.
    let bytes: [UInt8]

    init(_ info: FLAC__StreamMetadata_StreamInfo) {
        var writer = BitWriter()
        writer.append(UInt64(info.min_blocksize), bits: 16)
        writer.append(UInt64(info.max_blocksize), bits: 16)
        writer.append(UInt64(info.min_framesize), bits: 24)
        writer.append(UInt64(info.max_framesize), bits: 24)
        writer.append(UInt64(info.sample_rate), bits: 20)
        writer.append(UInt64(info.channels) - 1, bits: 3)
        writer.append(UInt64(info.bits_per_sample) - 1, bits: 5)
        writer.append(info.total_samples, bits: 36)
        bytes = writer.bytes + withUnsafeBytes(of: info.md5sum) { Array($0) }
    }
}

/// Writes numbers bit by bit, highest first; whole bytes come out.
private struct BitWriter {
    private(set) var bytes: [UInt8] = []
    private var pending: UInt8 = 0
    private var pendingBits = 0

    mutating func append(_ number: UInt64, bits: Int) {
        for bit in (0..<bits).reversed() {
            pending = pending << 1 | UInt8(number >> UInt64(bit) & 1)
            pendingBits += 1
            guard pendingBits == 8 else { continue }
            bytes.append(pending)
            pendingBits = 0
        }
    }
}
