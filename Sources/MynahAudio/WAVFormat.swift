/// What the `fmt ` chunk of a WAV file says about its samples, checked.
struct WAVFormat {
    let rate: SampleRate
    /// Bytes of one sample of every channel.
    let bytesPerFrame: Int
    private let encoding: Encoding
    private let channels: Int

    private enum Encoding {
        case unsigned8, signed16, signed24, signed32, float32, float64, muLaw, aLaw
    }

    private static let extensible = 0xFFFE

    /// Reads the chunk; throws where it contradicts itself, or says what is not read here.
    init(_ chunk: ArraySlice<UInt8>) throws(AudioError) {
        guard chunk.count >= 16 else { throw .malformedWAV("the description of its format is cut short") }
        func field(_ offset: Int, _ width: Int) -> Int {
            Int(clamping: LittleEndian.number(chunk.dropFirst(offset).prefix(width)))
        }
        let bits = field(14, 2)
        let tag = field(0, 2) == Self.extensible && chunk.count >= 26 ? field(24, 2) : field(0, 2)
        guard let encoding = Self.encoding(tag: tag, bits: bits) else {
            throw .unsupportedWAV("it holds samples of \(bits) bits in format \(tag)")
        }
        guard let rate = SampleRate(hertz: field(4, 4)) else {
            throw .unsupportedWAV("its rate of \(field(4, 4)) Hz is not one of 8,000 to 48,000 Hz")
        }
        channels = field(2, 2)
        bytesPerFrame = field(12, 2)
        guard channels > 0, bytesPerFrame == channels * bits / 8 else {
            throw .malformedWAV("\(channels) channels of \(bits) bits do not fill \(bytesPerFrame) bytes")
        }
        self.encoding = encoding
        self.rate = rate
    }

    /// The samples of whole frames, each the mean of its channels.
    func samples(in bytes: ArraySlice<UInt8>) -> [Float] {
        let width = bytesPerFrame / channels
        let share = 1 / Float(channels)
        return bytes.withUnsafeBufferPointer { bytes in
            (0..<bytes.count / bytesPerFrame).map { frame in
                var sum: Float = 0
                for channel in 0..<channels {
                    let start = frame * bytesPerFrame + channel * width
                    sum += sample(UnsafeBufferPointer(rebasing: bytes[start..<start + width]))
                }
                return Self.finite(channels == 1 ? sum : sum * share)
            }
        }
    }

    private static func encoding(tag: Int, bits: Int) -> Encoding? {
        switch (tag, bits) {
        case (1, 8): .unsigned8
        case (1, 16): .signed16
        case (1, 24): .signed24
        case (1, 32): .signed32
        case (3, 32): .float32
        case (3, 64): .float64
        case (6, 8): .aLaw
        case (7, 8): .muLaw
        default: nil
        }
    }

    private func sample(_ bytes: UnsafeBufferPointer<UInt8>) -> Float {
        let number = LittleEndian.number(bytes)
        switch encoding {
        case .unsigned8: return (Float(number) - 128) / 128
        case .signed16: return PCM16.sample(Int16(truncatingIfNeeded: number))
        case .signed24: return Float(Int32(truncatingIfNeeded: number << 8)) / 2_147_483_648
        case .signed32: return Float(Int32(truncatingIfNeeded: number)) / 2_147_483_648
        case .float32: return Self.finite(Float(bitPattern: UInt32(truncatingIfNeeded: number)))
        case .float64: return Self.finite(Float(Double(bitPattern: number)))
        case .muLaw: return PCM16.sample(MuLaw.integer(UInt8(truncatingIfNeeded: number)))
        case .aLaw: return PCM16.sample(ALaw.integer(UInt8(truncatingIfNeeded: number)))
        }
    }

    /// What is no number, or beyond all, is silence.
    private static func finite(_ sample: Float) -> Float { sample.isFinite ? sample : 0 }
}
