import MynahAudio
import MynahCodecs
import Testing

@Suite struct AudioFormatTests {
    @Test(arguments: [
        ("wav", AudioFormat.wav), ("MP3", .mp3), (".Opus", .opus), ("flac", .flac), ("aac", .aac), ("m4a", .m4a),
        ("oga", .ogg), ("raw", .pcm), ("ulaw", .mulaw),
    ])
    func `knows a format by its name in any case`(name: String, format: AudioFormat) {
        #expect(AudioFormat(name: name) == format)
    }

    @Test(arguments: ["", ".", "..wav", "mp2", "wav ", "exe"])
    func `knows no other names`(name: String) {
        #expect(AudioFormat(name: name) == nil)
    }

    @Test(arguments: [("a.mp3", AudioFormat.mp3), ("/x.y/b.c.FLAC", .flac), ("ä ö.ogg", .ogg)])
    func `knows a format by the ending of a path`(path: String, format: AudioFormat) {
        #expect(AudioFormat(path: path) == format)
    }

    @Test(arguments: ["mp3", "", "folder.mp3/sound", "sound.", "sound.txt"])
    func `does not guess where a path says nothing`(path: String) {
        #expect(AudioFormat(path: path) == nil)
    }

    @Test func `no two formats share an ending or a type`() {
        let endings = AudioFormat.allCases.flatMap(\.fileEndings)
        #expect(Set(endings).count == endings.count)
        #expect(Set(AudioFormat.allCases.map(\.mimeType)).count == AudioFormat.allCases.count)
    }

    @Test(arguments: [
        (AudioFormat.mp3, 24_000, 24_000), (.mp3, 23_000, 24_000), (.mp3, 47_999, 48_000), (.mulaw, 24_000, 8_000),
        (.opus, 23_000, 23_000), (.wav, 44_100, 44_100), (.aac, 9_000, 11_025),
    ])
    func `writes at the rate itself or at the next one up`(format: AudioFormat, rate: Int, expected: Int) throws {
        let rate = try #require(SampleRate(hertz: rate))
        #expect(format.encodedRate(for: rate).hertz == expected)
    }

    @Test(arguments: AudioFormat.allCases)
    func `its own bit rate lies in the range at every sample rate`(format: AudioFormat) throws {
        for hertz in [8_000, 11_025, 16_000, 24_000, 48_000] {
            let rate = try #require(SampleRate(hertz: hertz))
            guard let bitRate = format.defaultBitRate(at: rate) else { continue }
            #expect(try #require(format.bitRates(at: rate)).contains(bitRate))
        }
    }

    @Test(arguments: [
        (AudioFormat.mp3, "200k", "The format mp3 cannot have 200k bits a second at 24000 Hz. Choose 8k to 160k."),
        (.opus, "5k", "The format opus cannot have 5k bits a second at 24000 Hz. Choose 6k to 256k."),
        (.ogg, "200k", "The format ogg cannot have 200k bits a second at 24000 Hz. Choose 16k to 90k."),
        (.aac, "1k", "The format aac cannot have 1k bits a second at 24000 Hz. Choose 8k to 144k."),
        (.flac, "64k", "The format flac has no bit rate to choose. Leave it out."),
    ])
    func `a bit rate that it cannot have is an error that says what it can`(
        format: AudioFormat,
        bitRate: String,
        message: String
    ) throws {
        let error = #expect(throws: CodecError.self) {
            _ = try format.makeEncoder(rate: .speech, bitRate: BitRate(bitRate))
        }
        #expect(error == CodecError(.unsupportedBitRate, message))
    }
}
