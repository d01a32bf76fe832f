/// The numbers of the MPEG audio layer III standards (ISO 11172-3, 13818-3 and the 2.5 extension) for one channel.
struct MPEGAudioLayer3 {
    /// The generations of the standard; each halves the sample rates of the one before.
    enum Version: UInt8 {
        case two5 = 0
        case two = 2
        case one = 3
    }

    let hertz: Int
    let version: Version

    /// Makes the numbers for one of the nine rates of the standard.
    init(hertz: Int) {
        self.hertz = hertz
        self.version = hertz >= 32_000 ? .one : hertz >= 16_000 ? .two : .two5
    }

    /// Samples in a frame.
    var frameLength: Int { version == .one ? 1_152 : 576 }

    /// Bytes between a frame's header and its data, for one channel.
    var sideInformationLength: Int { version == .one ? 17 : 9 }

    /// The bit rates that a frame's header can state, in thousands, from index 1.
    var kilobits: [Int] {
        version == .one
            ? [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320]
            : [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160]
    }

    /// The place of the sample rate in a frame's header.
    var rateIndex: UInt8 {
        switch hertz {
        case 44_100, 22_050, 11_025: 0
        case 48_000, 24_000, 12_000: 1
        default: 2
        }
    }

    /// The bit rate of the standard that is nearest to `bitRate`, in thousands.
    func nearestKilobits(to bitRate: BitRate) -> Int {
        usableKilobits.min { abs($0 * 1_000 - bitRate.bitsPerSecond) < abs($1 * 1_000 - bitRate.bitsPerSecond) } ?? 64
    }

    /// Bytes in a frame without padding.
    func frameSize(kilobits: Int) -> Int {
        frameLength / 8 * kilobits * 1_000 / hertz
    }

    /// Bytes in `count` frames at a constant bit rate, with the padding that keeps the average exact.
    func size(ofFrames count: Int, kilobits: Int) -> Int {
        guard count > 0 else { return 0 }
        let fraction = frameLength / 8 * kilobits * 1_000 % hertz
        let padding = ((count - 1) * fraction + hertz - 1) / hertz
        return count * frameSize(kilobits: kilobits) + padding
    }

    /// The range of `bitRate` that one may ask for at `hertz`.
    static func bitRates(at hertz: Int) -> ClosedRange<BitRate> {
        let kilobits = MPEGAudioLayer3(hertz: hertz).usableKilobits
        return BitRate(kilobits: kilobits[0])...BitRate(kilobits: kilobits[kilobits.count - 1])
    }

    /// Version 2.5 stops at 64: decoders need not take more.
    private var usableKilobits: [Int] {
        version == .two5 ? Array(kilobits.prefix(8)) : kilobits
    }
}
