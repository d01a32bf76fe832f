import MynahAudio
import MynahSynthesis
import MynahTesting
import MynahWire
import Testing

@testable import MynahCodecs

@Suite struct AudioDecoderTests {
    @Test(arguments: [AudioFormat.mp3, .opus, .flac, .ogg, .aac, .m4a, .wav])
    func `damaged files end in sound or in an error, never in a trap`(format: AudioFormat) throws {
        let file = try format.encode(SpeechLikeSound.buffer(seconds: 0.3))
        var random = SeededRandom(seed: 7)
        // Each round is a child process.
        for _ in 0..<max(8, FuzzRounds.count(usual: 8) / 20) {
            let damaged = Self.damaged(file, by: &random)
            do {
                let sound = try AudioDecoder.decode(damaged, limits: .init(duration: .seconds(60), time: .seconds(20)))
                let isFinite = sound.samples.allSatisfy { $0.isFinite }
                #expect(isFinite)
            } catch {
                #expect([.undecodable, .limitExceeded].contains(error.code))
                #expect(error.message != Self.decoderDied, "\(error.cause ?? "")")
            }
        }
    }

    @Test(
        arguments: [
            [], [0], Array("hello, this is no sound".utf8), Array("RIFF\u{0}\u{0}\u{0}\u{0}WAVE".utf8),
            [UInt8](repeating: 0, count: 4_096),
            [UInt8](repeating: 255, count: 4_096), Array("OggS".utf8), Array("fLaC".utf8),
            Array("#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n".utf8),
            Array("ffconcat version 1.0\nfile /etc/passwd\n".utf8),
        ] as [[UInt8]]
    )
    func `what is no sound is an error`(bytes: [UInt8]) {
        let error = #expect(throws: CodecError.self) { _ = try AudioDecoder.decode(bytes) }
        #expect(error?.code == .undecodable)
    }

    @Test func `a file that is too large is refused before anything is started`() throws {
        let error = #expect(throws: CodecError.self) {
            _ = try AudioDecoder.decode([1, 2, 3], limits: .init(bytes: 2))
        }
        #expect(error == CodecError(.limitExceeded, "This file is larger than 2 bytes. Give a smaller one."))
    }

    @Test func `a sound that is too long is refused`() throws {
        let file = try AudioFormat.flac.encode(
            AudioBuffer(samples: [Float](repeating: 0, count: 48_001), rate: .speech)
        )
        let error = #expect(throws: CodecError.self) {
            _ = try AudioDecoder.decode(file, limits: .init(duration: .seconds(2)))
        }
        #expect(error == CodecError(.limitExceeded, "This sound is longer than 2 seconds. Give a shorter one."))
        #expect(try AudioDecoder.decode(file, limits: .init(duration: .seconds(3))).samples.count == 48_001)
    }

    @Test func `a decoder that takes too long is stopped`() throws {
        let file = try AudioFormat.flac.encode(SpeechLikeSound.buffer(seconds: 0.1))
        let error = #expect(throws: CodecError.self) {
            _ = try AudioDecoder.decode(file, limits: .init(time: .zero))
        }
        #expect(error?.code == .limitExceeded)
    }

    @Test func `a decoder stops when it is cancelled`() throws {
        let file = try AudioFormat.flac.encode(SpeechLikeSound.buffer(seconds: 0.1))
        let error = #expect(throws: CodecError.self) {
            _ = try AudioDecoder.decode(file, cancellation: Cancellation { true })
        }
        #expect(error?.code == .cancelled)
    }

    @Test func `a missing program is an error that says how to get it`() {
        let program = MediaProgram(.decoding, path: "/nowhere/mynah-media")
        let error = #expect(throws: CodecError.self) { try program.tell(.end) }
        #expect(
            error
                == CodecError(
                    .programUnavailable,
                    "mynah-media is missing. It was looked for at /nowhere/mynah-media. Build it with "
                        + "`swift build --product mynah-media`, which needs the Debian packages libavcodec-dev, libavformat-dev and "
                        + "libswresample-dev."
                )
        )
    }

    @Test func `requests out of order fail and leave the program well`() throws {
        let program = MediaProgram(.encoding)
        for request in [MediaRequest.end, .samples([0]), .bytes([1])] {
            let error = #expect(throws: CodecError.self) { try program.tell(request) }
            #expect(error == CodecError(.encodingFailed, "This request does not follow from the one before."))
        }
        try program.tell(.encode(EncodingOrder(container: .adts, rate: 24_000, bitRate: 64_000)))
    }

    @Test func `channels are mixed to their mean`() throws {
        var wave = WAVHeader(encoding: .float32, rate: .speech, sampleCount: 0).bytes
        wave[22] = 2
        wave[32] = 8
        for index in 0..<2_400 {
            let left = Float(index % 100) / 200
            for sample in [left, -left / 2] { wave += withUnsafeBytes(of: sample.bitPattern.littleEndian, Array.init) }
        }
        let sound = try AudioDecoder.decode(wave)
        #expect(sound.samples.count == 2_400)
        #expect(zip(sound.samples, 0...).allSatisfy { abs($0 - Float($1 % 100) / 800) < 1e-6 })
    }

    private static let decoderDied = "The sound made its decoder fail. Export it again, or convert it to WAV."

    /// Flips bytes, cuts, repeats or drops a stretch.
    private static func damaged(_ file: [UInt8], by random: inout SeededRandom) -> [UInt8] {
        var bytes = file
        for _ in 0..<Int.random(in: 1...20, using: &random) where !bytes.isEmpty {
            let place = Int.random(in: 0..<bytes.count, using: &random)
            let end = min(bytes.count, place + Int.random(in: 1...200, using: &random))
            switch Int.random(in: 0..<5, using: &random) {
            case 0: bytes.removeSubrange(place..<end)
            case 1: bytes.insert(contentsOf: bytes[place..<end], at: place)
            case 2: bytes[place] = [0, 0x7F, 0x80, 0xFF].randomElement(using: &random) ?? 0
            default: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            }
        }
        return bytes
    }
}
