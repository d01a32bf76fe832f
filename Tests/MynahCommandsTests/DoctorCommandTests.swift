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
        #expect(titles == ["Processor", "Engines", "Formats", "Loudspeaker", "Configuration"])
        #expect(lines.contains("  ok       flite: 4 voices, 1 language"))
        #expect(lines.contains { $0.hasPrefix("  ok       espeak: 1") && $0.hasSuffix(" languages") })
        for format in AudioFormat.allCases {
            #expect(lines.contains { $0.hasPrefix("  ok       \(format): \(format.mimeType), ") }, "\(format)")
        }
        let loudspeaker = "There is no audio device to play on. Write a file instead, with 'mynah say -o FILE'."
        #expect(lines.contains("  missing  default device: \(loudspeaker)"))
        #expect(lines.last == "  -        file: no file; \(sandbox.configurationPath()) would be read")
    }

    @Test func `names the configuration that is read`() throws {
        try sandbox.configure("{}", name: "config.json")
        let ending = try sandbox.run("doctor")
        #expect(ending.text.hasSuffix("  ok       file: \(sandbox.configurationPath("config.json"))\n"))
    }
}
