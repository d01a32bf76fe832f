import MynahCodecs
import Testing

/// The files that `mynah say` writes.
struct SayFormatTests {
    private let sandbox: Sandbox
    private let text = "Hello from Mynah. Good bye."
    /// What each format begins with; none for those without a header.
    private static let starts: [AudioFormat: [UInt8]] = [
        .wav: Array("RIFF".utf8), .mp3: [0xFF, 0xF3], .opus: Array("OggS".utf8), .flac: Array("fLaC".utf8),
        .aac: [0xFF, 0xF1], .m4a: [0, 0, 0, 0x1C] + Array("ftyp".utf8), .ogg: Array("OggS".utf8), .pcm: [], .mulaw: [],
    ]

    init() throws { sandbox = try Sandbox() }

    @Test(arguments: AudioFormat.allCases)
    func `writes the format of the ending, and the same by its name`(format: AudioFormat) throws {
        let name = "said.\(format.fileEndings[0])"
        #expect(try sandbox.mynah(["say", text, "-o", name]) == Ending(.exit(0)))
        let bytes = try sandbox.read(name)
        #expect(bytes.starts(with: try #require(Self.starts[format])))
        #expect(try sandbox.mynah(["say", text, "-o", "other.x", "--format", format.name]) == Ending(.exit(0)))
        // Streams in Ogg carry a random number; all else is the same.
        #expect(try sandbox.read("other.x").count == bytes.count)
        #expect(try sandbox.files == ["other.x", name].sorted())
    }

    @Test(.enabled(if: SoundFile.probe != nil, "ffprobe is not installed"), arguments: AudioFormat.allCases)
    func `lasts as long as it says`(format: AudioFormat) throws {
        #expect(try sandbox.mynah(["say", text, "-o", "said.wav"]) == Ending(.exit(0)))
        let seconds = try SoundFile.seconds(ofWAV: try sandbox.read("said.wav"))
        #expect(try sandbox.mynah(["say", text, "-o", "said.\(format)"]) == Ending(.exit(0)))
        switch format {
        case .pcm: #expect(try sandbox.read("said.pcm").count == Int((seconds * 48_000).rounded()))
        case .mulaw: #expect(abs(try sandbox.read("said.mulaw").count - Int(seconds * 8_000)) < 100)
        default:
            // MP3 has up to two frames more, and ADTS tells no length: players guess it from the size.
            let tolerance = format == .aac || format == .mp3 ? 0.15 : 0.01
            #expect(abs(try SoundFile.seconds(of: "said.\(format)", in: sandbox) - seconds) < tolerance)
        }
    }

    @Test func `is WAV where the name has no ending`() throws {
        #expect(try sandbox.run("say hi -o noending") == Ending(.exit(0)))
        #expect(try sandbox.run("say hi -o .hidden") == Ending(.exit(0)))
        #expect(try sandbox.read("noending") == sandbox.read(".hidden"))
        #expect(try sandbox.read("noending").starts(with: Array("RIFF".utf8)))
    }

    @Test func `refuses an ending that is of no format`() throws {
        let message =
            "the ending '.txt' is of no format that can be written; give --format, one of wav, mp3, opus, flac, aac, m4a, "
            + "ogg, pcm, mulaw"
        #expect(try sandbox.run("say hi -o a.txt") == usageError(message))
    }

    @Test func `writes at the sample rate that is asked for`() throws {
        #expect(try sandbox.run("say hi -o a.wav --sample-rate 8000") == Ending(.exit(0)))
        #expect(try Array(sandbox.read("a.wav")[24..<28]) == [0x40, 0x1F, 0, 0])
        let message = "option '--sample-rate' cannot be '7999'; allowed: 8000 to 48000"
        #expect(try sandbox.run("say hi -o a.wav --sample-rate 7999") == usageError(message))
    }

    @Test func `writes at the bit rate that is asked for`() throws {
        for rate in ["32k", "128000"] {
            let ending = try sandbox.mynah(["say", text, "-o", "\(rate).mp3", "--bit-rate", rate])
            #expect(ending == Ending(.exit(0)))
        }
        let ratio = Double(try sandbox.read("128000.mp3").count) / Double(try sandbox.read("32k.mp3").count)
        #expect(abs(ratio - 4) < 0.1)
    }

    @Test(arguments: [
        ("a.mp3", "1k", "--bit-rate is 8k to 160k for mp3 at 24000 Hz, not 1k"),
        ("a.opus", "300k", "--bit-rate is 6k to 256k for opus at 24000 Hz, not 300k"),
        ("a.wav", "64k", "wav leaves no choice of --bit-rate"),
        ("a.mp3", "fast", "option '--bit-rate' cannot be 'fast'; allowed: bits a second, such as 64k"),
    ])
    func `names the range of bit rates`(name: String, rate: String, message: String) throws {
        #expect(try sandbox.run("say hi -o \(name) --bit-rate \(rate)") == usageError(message))
        #expect(try sandbox.files == [])
    }

    @Test(arguments: ["--stdout", "-o -", "--output=-"])
    func `streams to standard output`(option: String) throws {
        let ending = try sandbox.run("say hi \(option)")
        #expect(ending.errors == "")
        #expect(ending.output.starts(with: Array("RIFF".utf8)))
        #expect(try SoundFile.seconds(ofWAV: ending.output) > 0.2)
        #expect(try sandbox.run("say hi \(option) --format flac").output.starts(with: Array("fLaC".utf8)))
        #expect(try sandbox.files == [])
    }

    @Test func `speaks faster and slower, from a quarter to four times`() throws {
        for speed in ["0.25", "1", "4"] {
            #expect(try sandbox.mynah(["say", text, "-o", "\(speed).wav", "--speed", speed]) == Ending(.exit(0)))
        }
        let seconds = try ["0.25", "1", "4"].map { try SoundFile.seconds(ofWAV: try sandbox.read("\($0).wav")) }
        #expect(seconds[0] > 3 * seconds[1])
        #expect(seconds[1] > 3 * seconds[2])
    }

    @Test(arguments: ["0.24", "4.01", "fast", "-1", "nan"])
    func `refuses a speed that is out of range`(speed: String) throws {
        let message = "option '--speed' cannot be '\(speed)'; allowed: 0.25 to 4"
        #expect(try sandbox.run("say hi --speed \(speed)") == usageError(message))
    }

    @Test func `refuses options that do not go together`() throws {
        let two = "--output and --stdout exclude each other"
        #expect(try sandbox.run("say hi -o a.wav --stdout") == usageError(two))
        #expect(try sandbox.run("say hi --format mp3") == usageError("--format needs --output FILE or --stdout"))
        #expect(try sandbox.run("say hi --bit-rate 9k") == usageError("--bit-rate needs --output FILE or --stdout"))
        let beside = "--captions are written beside a file; name it with --output FILE"
        #expect(try sandbox.run("say hi --stdout --captions srt") == usageError(beside))
        let same = "audio and captions would both be 'a.json'; give --output another ending"
        #expect(try sandbox.run("say hi -o a.json --format wav --captions json") == usageError(same))
    }

    @Test func `names the way out where there is no loudspeaker`() throws {
        let message = "There is no audio device to play on. Write a file instead, with 'mynah say -o FILE'."
        #expect(try sandbox.run("say hi") == failure(message))
        #expect(try sandbox.mynah(["say", "hi"], ["MYNAH_FORMAT": "mp3"]) == failure(message))
        // A machine without ALSA's own files: PortAudio alone would end by an assertion.
        #expect(try sandbox.run("say hi", ["ALSA_CONFIG_PATH": "/dev/null"]) == failure(message))
    }

    @Test func `plays what it would write, and prints the captions`() throws {
        let device = """
            pcm.nowhere { type null }
            pcm.!default { type file slave.pcm "nowhere" file "\(sandbox.path("heard"))" format "raw" }
            ctl.!default { type hw card 0 }

            """
        try sandbox.write(device, to: "asoundrc")
        let variables = ["ALSA_CONFIG_PATH": sandbox.path("asoundrc")]
        let ending = try sandbox.run("say Hello. --captions srt", variables)
        #expect(ending.manner == .exit(0) && ending.errors == "")
        #expect(ending.text.hasPrefix("1\n00:00:00,0") && ending.text.hasSuffix("\nHello.\n"))
        let written = try sandbox.run("say Hello. --stdout --format pcm").output
        // The device is given floats, the file 16-bit numbers; 50 ms of silence follow.
        let heard = try sandbox.read("heard")
        #expect(heard.count == 2 * written.count + 4_800 && heard.suffix(4_800).allSatisfy { $0 == 0 })
    }
}
