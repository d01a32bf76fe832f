import Foundation
import Mynah
import MynahAudio
import MynahSynthesis
import MynahTesting
import Testing

/// Which engine speaks where there is a Kokoro model, and what happens where it is broken.
struct SayKokoroTests {
    private let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    private func engine(_ line: String, _ variables: [String: String]) throws -> String? {
        try SaidReport(sandbox.run("say --json \(line)", variables)).engine
    }

    @Test func `speaks the languages of its voices by itself, and leaves others to espeak`() throws {
        let variables = try sandbox.installModel()
        #expect(try engine("Hello", variables) == "kokoro")
        #expect(try engine("Hello -l en-GB", variables) == "kokoro")
        #expect(try engine("Hallo -l de", variables) == "espeak")
        #expect(try engine("Hello -v slt", variables) == "flite")
        #expect(try SaidReport(sandbox.run("say --json Hello -l en-GB", variables)).voice == "bf_emma")
        #expect(try sandbox.run("voices", variables).text.split(separator: "\n")[3].hasPrefix("bf_emma"))
        #expect(try engine("Hello", [:]) == "flite")
    }

    @Test(arguments: ["af_heart(2)+am_puck(1)", "af_heart*0.7+bf_emma*0.3", "af_heart-am_puck", "am_puck,bf_emma"])
    func `mixes voices`(voice: String) throws {
        let report = try SaidReport(sandbox.mynah(["say", "--json", "-v", voice, "Hello"], sandbox.installModel()))
        #expect(report.voice == voice && report.engine == "kokoro")
    }

    @Test(arguments: ["af_heart", "bm_george(2)+af_sky"])
    func `says how to get Kokoro where one of its voices is asked for without a model`(voice: String) throws {
        let message =
            "The voice '\(voice)' is Kokoro's, and there is no Kokoro model here. 'mynah pull kokoro' brings one."
        #expect(try sandbox.mynah(["say", "Hello", "-v", voice, "-o", "a.wav"]) == failure(message))
    }

    @Test(arguments: BrokenModel.Fault.allCases)
    func `a broken model is warned of, and the built-in voices speak`(fault: BrokenModel.Fault) throws {
        let variables = try sandbox.installModel(BrokenModel.bytes(fault))
        let ending = try sandbox.run("say --json Hello -o a.wav", variables)
        #expect(ending.manner == .exit(0))
        #expect(ending.errors.hasPrefix("mynah: warning: Kokoro is left out, and the built-in voices speak. "))
        #expect(ending.errors.contains("kokoro.gguf") || fault == .numberless, "\(ending.errors)")
        if fault == .numberless { #expect(ending.errors.contains("'decoder.decode.1.conv1.weight'")) }
        #expect(try SaidReport(ending).engine == "flite")
        #expect(try sandbox.run("say Hallo -l de -o b.wav", variables).manner == .exit(0))
    }

    @Test(arguments: BrokenModel.Fault.allCases)
    func `a broken model that was named is an error`(fault: BrokenModel.Fault) throws {
        let variables = try sandbox.installModel(BrokenModel.bytes(fault))
        for line in [
            "say Hello --model models/kokoro.gguf -o a.wav", "say --tokens 0,1,0 -o a.wav",
            "say Hello -v af_heart -o a.wav",
        ] {
            let ending = try sandbox.run(line, variables)
            #expect(ending.manner == .exit(1) && !ending.errors.isEmpty, "\(line)")
        }
        for line in ["say Hello -o a.wav", "voices"] where fault != .numberless || line != "voices" {
            #expect(try sandbox.run(line, ["MYNAH_MODEL": "models/kokoro.gguf"]).manner == .exit(1))
        }
        #expect(try sandbox.run("voices", variables).manner == .exit(0))
        #expect(try sandbox.files == ["models"])
    }

    @Test func `is set up by variables too`() throws {
        let variables = try sandbox.installModel()
        let more = [
            "MYNAH_ISA": "scalar", "MYNAH_PRECISION": "exact", "MYNAH_SEED": "9", "MYNAH_THREADS": "3",
            "MYNAH_MODEL": "models/kokoro.gguf",
        ]
        let report = try SaidReport(sandbox.run("say --json Hello", variables.merging(more) { $1 }))
        #expect(report.isa == "scalar" && report.precision == "exact" && report.seed == 9 && report.threads == 3)
    }

    @Test func `says which instructions there are where those that are forced are not`() throws {
        let variables = try sandbox.installModel().merging(["MYNAH_ISA": "wasm"]) { $1 }
        for line in ["say Hello -o a.wav", "say --tokens 0 -o a.wav", "bench kokoro"] {
            let ending = try sandbox.run(line, variables)
            #expect(ending.manner == .exit(1))
            #expect(
                ending.errors.hasPrefix("mynah: This processor, or its operating system, has no wasm. It has: scalar")
            )
        }
        #expect(try sandbox.run("say Hello -v slt -o a.wav", variables) == Ending(.exit(0)))
        let wrong = try sandbox.run("say Hello --isa sse9", variables)
        #expect(wrong.manner == .exit(2) && wrong.errors.contains("avx512"))
    }

    @Test(arguments: ["0.2", "4.1", "0", "-1", "nan", "fast"])
    func `knows its speeds`(speed: String) throws {
        let ending = try sandbox.run("say Hello --speed=\(speed) -o a.wav", sandbox.installModel())
        #expect(ending.manner == .exit(2) && ending.errors.contains("0.25 to 4"))
    }

    @Test(.enabled(if: !Sandbox.isSanitized, "a sanitizer maps files of its own"))
    func `leaves no file where the disk is full`() throws {
        let variables = try sandbox.installModel()
        let ending = try sandbox.shell("ulimit -f 1; mynah say --phonemes həlˈO -o a.wav", variables)
        #expect(ending.manner == .exit(1) && ending.errors.contains("'a.wav' cannot be written: File too large."))
        #expect(try sandbox.files == ["models"])
    }

    @Test func `speaks on with the model that it opened when another takes its place`() throws {
        _ = try sandbox.installModel()
        var kokoro = sandbox.kokoro()
        let name = try #require(Voice.Name("af_heart"))
        _ = try kokoro.voices()
        try FileManager.default.removeItem(atPath: sandbox.path("models/kokoro.gguf"))
        try sandbox.write([UInt8](repeating: 0, count: 100), to: "models/kokoro.gguf")
        let first = try kokoro.voice(tokens: [0, 50, 0], as: name)
        _ = try sandbox.installModel()
        var again = sandbox.kokoro()
        #expect(try again.voice(tokens: [0, 50, 0], as: name) == first)
    }

    @Test func `a model that is cut off while it is used is an error, and not the end`() throws {
        _ = try sandbox.installModel()
        var kokoro = sandbox.kokoro()
        let name = try #require(Voice.Name("af_heart"))
        _ = try kokoro.voices()
        let file = try FileHandle(forWritingTo: URL(filePath: sandbox.path("models/kokoro.gguf")))
        try file.truncate(atOffset: 5_000)
        #expect(throws: SynthesisError.self) { try kokoro.voice(tokens: [0, 50, 0], as: name) }
        _ = try sandbox.installModel()
    }
}
