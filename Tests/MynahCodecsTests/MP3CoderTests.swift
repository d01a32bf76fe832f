import MynahAudio
import Testing

@testable import MynahCodecs

@Suite struct MP3CoderTests {
    private static let rates = [8_000, 11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000]

    @Test(arguments: rates)
    func `an announced stream states its true length, delay and padding from the start`(hertz: Int) throws {
        let rate = try #require(SampleRate(hertz: hertz))
        for (seconds, bitRate) in [(0.0, "64k"), (0.01, "32k"), (0.5, "48k"), (1.37, "64k"), (1.0, "40k")] {
            let sound = SpeechLikeSound.buffer(seconds: seconds, rate: rate)
            let streamed = try AudioFormat.mp3.streamed(sound, bitRate: BitRate(bitRate), total: sound.samples.count)
            #expect(
                Self.withoutChecksums(streamed.stream) == Self.withoutChecksums(streamed.file),
                "\(seconds) \(bitRate)"
            )
        }
    }

    @Test(arguments: rates)
    func `states as many frames and bytes as there are`(hertz: Int) throws {
        let rate = try #require(SampleRate(hertz: hertz))
        let sound = SpeechLikeSound.buffer(seconds: 0.7, rate: rate)
        let file = try AudioFormat.mp3.encode(sound)
        let tag = try #require(Self.tagOffset(file))
        let frames = Self.frameCount(file, hertz: hertz)
        #expect(Self.number(file[(tag + 8)..<(tag + 12)]) == frames - 1)
        #expect(Self.number(file[(tag + 12)..<(tag + 16)]) == file.count)
        let delays = Self.number(file[(tag + 141)..<(tag + 144)])
        let length = MPEGAudioLayer3(hertz: hertz).frameLength
        #expect((frames - 1) * length - delays >> 12 - delays & 0xFFF == sound.samples.count)
    }

    private static func tagOffset(_ file: [UInt8]) -> Int? {
        (0..<64).first { file[$0..<($0 + 4)].elementsEqual("Info".utf8) }
    }

    /// Both sums that depend on bytes yet to come: of the music and of the tag.
    private static func withoutChecksums(_ file: [UInt8]) -> [UInt8] {
        guard let tag = tagOffset(file) else { return [] }
        var copy = file
        for index in (tag + 152)..<(tag + 156) { copy[index] = 0 }
        return copy
    }

    private static func frameCount(_ file: [UInt8], hertz: Int) -> Int {
        let layer = MPEGAudioLayer3(hertz: hertz)
        var (position, count) = (0, 0)
        while position + 4 <= file.count, file[position] == 0xFF {
            let kilobits = layer.kilobits[Int(file[position + 2] >> 4) - 1]
            position += layer.frameSize(kilobits: kilobits) + Int(file[position + 2] >> 1 & 1)
            count += 1
        }
        return position == file.count ? count : -1
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.reduce(0) { $0 << 8 | Int($1) }
    }
}
