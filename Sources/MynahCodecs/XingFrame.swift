/// The silent first frame of an MP3 file that tells players its length and the encoder's delay and padding (the Xing,
/// Info and LAME tags: http://gabriel.mp3-tech.org/mp3infotag.html).
struct XingFrame {
    /// The numbers of the stream that it begins.
    let layer: MPEGAudioLayer3
    /// The constant bit rate of the frames that follow, in thousands.
    let kilobits: Int
    /// Samples that the encoder put before the sound.
    let delay: Int
    /// What is known of the whole; `nil` while nobody knows.
    var whole: Whole?

    /// What the tag says of the whole sound.
    struct Whole {
        /// Frames, this one not counted.
        var frames: Int
        /// Bytes of those frames.
        var size: Int
        /// Samples after the sound in the last frames.
        var padding: Int
        /// A sum over the bytes of the frames; 0 while they are not written.
        var checksum: UInt16
    }

    /// The frame; its size depends on nothing that `whole` says.
    var bytes: [UInt8] {
        var frame = header + [UInt8](repeating: 0, count: layer.sideInformationLength)
        frame += Array("Info".utf8) + bigEndian(UInt32(whole == nil ? 0b1100 : 0b1111))
        if let whole {
            frame += bigEndian(UInt32(clamping: whole.frames)) + bigEndian(UInt32(clamping: whole.size + length))
        }
        frame += (0..<100).map { UInt8($0 * 256 / 100) } + bigEndian(UInt32(Self.quality))
        frame += lameTag
        let checksum = MPEGChecksum(of: frame)
        frame += bigEndian(checksum.value)
        return frame + [UInt8](repeating: 0, count: length - frame.count)
    }

    /// The file's bit rate, or the lowest whose frame holds the tag.
    private var frameKilobits: Int {
        let needed = 4 + layer.sideInformationLength + 120 + 36
        return layer.kilobits.first { $0 >= kilobits && layer.frameSize(kilobits: $0) >= needed } ?? kilobits
    }

    private var length: Int { layer.frameSize(kilobits: frameKilobits) }

    /// An MPEG frame header: layer III, no checksum, one channel, original.
    private var header: [UInt8] {
        let index = UInt8(layer.kilobits.firstIndex(of: frameKilobits) ?? 0) + 1
        return [0xFF, 0xE0 | layer.version.rawValue << 3 | 0b011, index << 4 | layer.rateIndex << 2, 0b1100_0100]
    }

    /// All of the LAME tag but its own checksum.
    private var lameTag: [UInt8] {
        let padding = whole?.padding ?? 0
        var tag = Array("LAME3.100".utf8)
        tag += [0x01, UInt8(clamping: layer.hertz / 2 / 100)]
        tag += [UInt8](repeating: 0, count: 8)
        tag += [0x00, UInt8(clamping: kilobits)]
        tag += [UInt8(delay >> 4 & 0xFF), UInt8((delay & 0xF) << 4 | padding >> 8 & 0xF), UInt8(padding & 0xFF)]
        tag += [0x00, 0x00, 0x00, 0x00]
        tag += bigEndian(UInt32(clamping: whole.map { $0.size + length } ?? 0))
        return tag + bigEndian(whole?.checksum ?? 0)
    }

    /// LAME's own mark for how well it did, of 100; players show it.
    private static let quality = 70
}

private func bigEndian<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    stride(from: Number.bitWidth - 8, through: 0, by: -8).map { UInt8(truncatingIfNeeded: number >> $0) }
}
