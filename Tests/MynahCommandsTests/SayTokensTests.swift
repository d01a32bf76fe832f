import Mynah
import MynahAudio
import MynahKokoro
import MynahSynthesis
import Testing

/// Tokens that the network is fed, and its samples as they are.
struct SayTokensTests {
    private let sandbox: Sandbox
    private let variables: [String: String]

    init() throws {
        sandbox = try Sandbox()
        variables = try sandbox.installModel()
    }

    private func say(_ line: String) throws -> Ending { try sandbox.run("say \(line)", variables) }

    /// What the network makes of tokens in this process.
    private func voiced(_ tokens: [Int], voice: String = "af_heart", speed: Double = 1) throws -> VoicedSpeech {
        var kokoro = sandbox.kokoro()
        let name = try #require(Voice.Name(voice))
        return try kokoro.voice(tokens: tokens, as: name, speed: #require(Speed(speed)))
    }

    @Test(arguments: [0.25, 0.5, 1, 1.7, 4])
    func `writes the network's samples untouched at every speed`(speed: Double) throws {
        #expect(try say("--tokens 0,50,156,43,16,99,0 --speed \(speed) -o a.wav") == Ending(.exit(0)))
        let voiced = try voiced([0, 50, 156, 43, 16, 99, 0], speed: speed)
        let audio = try WAVReader.read(sandbox.read("a.wav"))
        #expect(PCM16.integers(audio.samples) == PCM16.integers(voiced.samples))
        #expect(audio.samples.count == 120 * voiced.frames.reduce(0, +))
        #expect(audio.rate == .speech)
    }

    @Test func `writes all formats, at all rates`() throws {
        #expect(try say("--tokens 0,50,0 -o a.pcm --sample-rate 8000") == Ending(.exit(0)))
        let count = try voiced([0, 50, 0]).samples.count
        #expect(try abs(sandbox.read("a.pcm").count - 2 * count / 3) <= 2)
        for name in ["a.mp3", "a.flac", "a.opus"] {
            #expect(try say("--tokens 0,50,0 -o \(name)") == Ending(.exit(0)))
        }
        #expect(try say("--tokens 0,50,0 --stdout --format pcm").output.count == 2 * count)
    }

    @Test(arguments: [1, 2, 3, 512])
    func `feeds as many tokens as the network takes`(count: Int) throws {
        let tokens = (0..<count).map { $0 * 7 % 178 }
        let list = tokens.map(String.init).joined(separator: ",")
        let report = try SaidReport(say("--tokens \(list) --json -v am_puck"))
        #expect(report.pieces?.map(\.tokens) == [tokens])
        #expect(try report.pieces?.first?.frames == voiced(tokens, voice: "am_puck").frames)
        #expect(report.voice == "am_puck" && report.words.isEmpty)
    }

    @Test func `says which tokens the network cannot take`() throws {
        let many = (0..<513).map { _ in "1" }.joined(separator: ",")
        let tooMany = "The network speaks 1 to 512 tokens at once, not 513. Give it the text in parts."
        #expect(try say("--tokens \(many) -o a.wav") == failure(tooMany))
        let unknown = "The network has no token 178: they are numbered from 0 to 177."
        #expect(try say("--tokens 0,178,0 -o a.wav") == failure(unknown))
        #expect(try say("--tokens=-1 -o a.wav").errors.contains("The network has no token -1:"))
        #expect(try sandbox.files == ["models"])
    }

    @Test(arguments: ["", "a", "1,,2", "1 2", "1.5", "99999999999999999999", ",", "0x10"])
    func `says what a list is`(text: String) throws {
        let ending = try sandbox.mynah(["say", "--tokens", text, "-o", "a.wav"], variables)
        #expect(ending.manner == .exit(2))
        #expect(ending.errors.contains("numbers with commas between, such as 0,50,156,0"), "\(ending.errors)")
    }

    @Test(arguments: [
        ("--tokens 0 Hello", "TEXT and --tokens exclude each other"),
        ("--tokens 0 -f a.txt", "--file and --tokens exclude each other"),
        ("--phonemes a --tokens 0", "--phonemes and --tokens exclude each other"),
        ("--phonemes a Hello", "TEXT and --phonemes exclude each other"),
        ("--tokens 0 --captions srt -o a.wav", "--tokens have no words that --captions could show"),
        ("--json Hello --stdout", "--json prints to standard output; give the sound to a file with --output FILE"),
        ("--json Hello -o -", "--json prints to standard output; give the sound to a file with --output FILE"),
        ("--json Hello --captions srt", "--captions are written beside a file; name it with --output FILE"),
    ])
    func `says what does not go together`(line: String, message: String) throws {
        #expect(try say(line) == usageError(message))
    }

    @Test func `says that there is no model`() throws {
        for what in ["--tokens 0", "--phonemes a", "--style a.bin Hello"] {
            let ending = try sandbox.run("say \(what) -o a.wav")
            #expect(ending.manner == .exit(1))
            #expect(ending.errors.contains("'mynah pull kokoro' brings"), "\(ending.errors)")
        }
    }
}
