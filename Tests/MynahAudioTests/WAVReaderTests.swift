import MynahAudio
import MynahTesting
import Testing

struct WAVReaderTests {
    @Test func `reads every kind of sample`() throws {
        let expected: [Float] = [0, 0.5, -1]
        #expect(try samples(tag: 1, bits: 8, [128, 192, 0]) == expected)
        #expect(try samples(tag: 1, bits: 16, [0, 0, 0, 0x40, 0, 0x80]) == expected)
        #expect(try samples(tag: 1, bits: 24, [0, 0, 0, 0, 0, 0x40, 0, 0, 0x80]) == expected)
        #expect(try samples(tag: 1, bits: 32, [0, 0, 0, 0, 0, 0, 0, 0x40, 0, 0, 0, 0x80]) == expected)
        #expect(try samples(tag: 3, bits: 32, [0, 0, 0, 0, 0, 0, 0, 0x3F, 0, 0, 0x80, 0xBF]) == expected)
        let doubles: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xE0, 0x3F, 0, 0, 0, 0, 0, 0, 0xF0, 0xBF]
        #expect(try samples(tag: 3, bits: 64, doubles) == expected)
        #expect(try samples(tag: 7, bits: 8, [0xFF, 0x80]) == [0, 32_124 / 32_768])
        #expect(
            try samples(tag: 6, bits: 8, [0xD5, 0x55, 0xAA, 0x2A]) == [8, -8, 32_256, -32_256].map { $0 / 32_768 }
        )
    }

    @Test func `makes silence of floats that are no number`() throws {
        #expect(try samples(tag: 3, bits: 32, [0, 0, 0xC0, 0x7F, 0, 0, 0x80, 0x7F]) == [0, 0])
        let largest: [UInt8] = [0xFF, 0xFF, 0x7F, 0x7F]
        #expect(try samples(tag: 3, bits: 32, channels: 2, largest + largest) == [0])
    }

    @Test func `mixes channels to their mean`() throws {
        let frames: [UInt8] = [0, 0x40, 0, 0xC0, 0, 0x40, 0, 0x20]
        #expect(try samples(tag: 1, bits: 16, channels: 2, frames) == [0, 0.375])
    }

    @Test func `reads the extensible form`() throws {
        let extra: [UInt8] = [22, 0, 16, 0, 4, 0, 0, 0, 1, 0, 0, 0, 0, 0, 16, 0, 128, 0, 0, 170, 0, 56, 155, 113]
        let file = riff(format(tag: 0xFFFE, bits: 16) + extra, data: [0, 0x40])
        #expect(try WAVReader.read(file).samples == [0.5])
    }

    @Test(arguments: [0, 0x7FFF_F000, 0xFFFF_FFFF, 5, 400] as [UInt32])
    func `takes the rest where the size is open or too large, and drops half a frame`(size: UInt32) throws {
        let file = riff(format(tag: 1, bits: 16), data: [0, 0x40, 0, 0x20, 7], size: size)
        #expect(try WAVReader.read(file).samples == [0.5, 0.25])
    }

    @Test func `passes over other chunks, of odd length too`() throws {
        let list = chunk("LIST", [1, 2, 3]) + [0]
        let file = header + list + chunk("fmt ", format(tag: 1, bits: 8)) + list + chunk("data", [192, 128]) + list
        #expect(try WAVReader.read(file).samples == [0.5, 0])
    }

    private static let malformed: [([UInt8], String)] = [
        ([], "it does not begin with RIFF"),
        (Array("RIFF....AVI ".utf8), "its kind is not WAVE"),
        (header, "it describes no format"),
        (header + chunk("fmt ", format(tag: 1, bits: 16)), "it holds no samples"),
        (header + chunk("data", [1, 2]), "its samples come before their format"),
        (header + chunk("fmt ", [1, 0]), "the description of its format is cut short"),
        (riff(format(tag: 1, bits: 16, channels: 0), data: []), "0 channels of 16 bits do not fill 0 bytes"),
        (riff(format(tag: 1, bits: 16, frame: 3), data: []), "1 channels of 16 bits do not fill 3 bytes"),
    ]

    @Test(arguments: malformed)
    func `says what is wrong with a file`(bytes: [UInt8], reason: String) {
        let message = "This is not a proper WAV file: \(reason). Export it again, or convert it with ffmpeg."
        #expect(throws: AudioError(.malformed, message)) { try WAVReader.read(bytes) }
    }

    private static let unsupported: [([UInt8], String)] = [
        (riff(format(tag: 2, bits: 4), data: []), "it holds samples of 4 bits in format 2"),
        (riff(format(tag: 1, bits: 12), data: []), "it holds samples of 12 bits in format 1"),
        (
            riff(format(tag: 1, bits: 16, rate: 96_000), data: []),
            "its rate of 96000 Hz is not one of 8,000 to 48,000 Hz"
        ),
    ]

    @Test(arguments: unsupported)
    func `says what it does not read`(bytes: [UInt8], reason: String) {
        let message = "This WAV file cannot be read: \(reason). Convert it to 16-bit PCM with ffmpeg."
        #expect(throws: AudioError(.unsupported, message)) { try WAVReader.read(bytes) }
    }

    @Test func `refuses what is longer than it may be`() throws {
        let file = riff(format(tag: 1, bits: 8), data: [UInt8](repeating: 128, count: 8_001))
        let error = AudioError(.limitExceeded, "This WAV file is longer than 1 seconds. Give a shorter one.")
        #expect(throws: error) { try WAVReader.read(file, longest: .seconds(1)) }
        #expect(try WAVReader.read(file, longest: .seconds(2)).samples.count == 8_001)
    }

    @Test(arguments: 1...UInt64(FuzzRounds.count(usual: 300)))
    func `either reads or refuses spoiled files, and never makes more samples than bytes`(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let kinds: [(UInt16, UInt16)] = [(1, 8), (1, 16), (1, 24), (3, 32), (3, 64), (7, 8), (6, 8)]
        let (tag, bits) = kinds[Int(seed) % kinds.count]
        var bytes = riff(
            format(tag: tag, bits: bits),
            data: (0..<48).map { _ in UInt8.random(in: 0...255, using: &random) }
        )
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
        }
        bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random) / 2)
        let read = try? WAVReader.read(bytes)
        #expect((read?.samples ?? []).count <= 48)
        #expect((read?.samples ?? []).allSatisfy { $0.isFinite })
    }

    private func samples(tag: UInt16, bits: UInt16, channels: UInt16 = 1, _ data: [UInt8]) throws -> [Float] {
        try WAVReader.read(riff(format(tag: tag, bits: bits, channels: channels), data: data)).samples
    }
}

private let header = Array("RIFF".utf8) + [0, 0, 0, 0] + Array("WAVE".utf8)

private func riff(_ format: [UInt8], data: [UInt8], size: UInt32? = nil) -> [UInt8] {
    header + chunk("fmt ", format) + chunk("data", data, size: size)
}

private func chunk(_ name: String, _ content: [UInt8], size: UInt32? = nil) -> [UInt8] {
    name.utf8 + bytes(size ?? UInt32(content.count)) + content
}

private func format(
    tag: UInt16,
    bits: UInt16,
    channels: UInt16 = 1,
    rate: UInt32 = 8_000,
    frame: UInt16? = nil
) -> [UInt8] {
    bytes(tag) + bytes(channels) + bytes(rate) + bytes(rate * UInt32(channels) * UInt32(bits) / 8)
        + bytes(frame ?? channels * bits / 8) + bytes(bits)
}

private func bytes<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian) { Array($0) }
}
