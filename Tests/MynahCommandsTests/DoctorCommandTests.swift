import MynahCodecs
import Testing

@testable import MynahCommands

/// What `mynah doctor` finds.
struct DoctorCommandTests {
    private let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    @Test func `tells what works and what is missing`() throws {
        let ending = try sandbox.run("doctor")
        #expect(ending.manner == .exit(0) && ending.errors == "")
        let lines = ending.text.split(separator: "\n").map(String.init)
        #expect(lines.first == "mynah \(MynahProgram.version)")
        let titles = lines.dropFirst().filter { !$0.hasPrefix(" ") }
        #expect(titles == ["Processor", "Engines", "Kokoro", "Formats", "Loudspeaker", "Configuration"])
        #expect(lines.contains("  ok       flite: 4 voices, 1 language"))
        #expect(lines.contains { $0.hasPrefix("  ok       espeak: 1") && $0.hasSuffix(" languages") })
        for format in AudioFormat.allCases {
            #expect(lines.contains { $0.hasPrefix("  ok       \(format): \(format.mimeType), ") }, "\(format)")
        }
        let loudspeaker = "There is no audio device to play on. Write a file instead, with 'mynah say -o FILE'."
        #expect(lines.contains("  missing  default device: \(loudspeaker)"))
        #expect(lines.last == "  -        file: no file; \(sandbox.configurationPath()) would be read")
    }

    @Test func `tells what Kokoro runs with, and how`() throws {
        #expect(
            try sandbox.run("doctor").text.contains("  missing  model: there is none, and the built-in voices speak.")
        )
        let lines = try sandbox.run("doctor", sandbox.installModel()).text.split(separator: "\n").map(String.init)
        #expect(lines.contains("  ok       kokoro: 3 voices, 1 language"))
        #expect(lines.contains { $0.hasPrefix("  ok       instructions: ") && $0.contains(" of scalar") })
        #expect(lines.contains { $0.hasPrefix("  -        threads: 1, for ") })
        #expect(lines.contains { $0.hasPrefix("  ok       model: \(sandbox.path("models/kokoro.gguf")), ") })
        #expect(lines.contains { $0.hasPrefix("  ok       speech: fast: ") && $0.contains(" MB of memory") })
    }

    @Test func `tells what is wrong with Kokoro`() throws {
        let forced = try sandbox.run("doctor", sandbox.installModel().merging(["MYNAH_ISA": "wasm"]) { $1 })
        #expect(forced.text.contains("  missing  instructions: wasm was asked for (MYNAH_ISA, --isa), and the"))
        let broken = try sandbox.run("doctor", sandbox.installModel(BrokenModel.bytes(.truncated)))
        #expect(broken.manner == .exit(0) && broken.text.contains("  missing  model: "))
        let numberless = try sandbox.run("doctor", sandbox.installModel(BrokenModel.bytes(.numberless)))
        #expect(numberless.text.contains("  missing  speech: ") && numberless.text.contains("decoder.decode.1.conv1"))
    }

    @Test func `names the configuration that is read`() throws {
        try sandbox.configure("{}", name: "config.json")
        let ending = try sandbox.run("doctor")
        #expect(ending.text.hasSuffix("  ok       file: \(sandbox.configurationPath("config.json"))\n"))
    }
}
