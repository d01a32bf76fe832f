import Foundation
import MynahAudio
import MynahKokoro
import MynahSynthesis
import MynahTesting
import MynahText
import Testing

@testable import MynahCommands

/// What `mynah model check` finds.
struct ModelCheckCommandTests {
    private let sandbox: Sandbox
    private let variables: [String: String]

    init() throws {
        sandbox = try Sandbox()
        variables = try sandbox.installModel()
    }

    /// What is printed for programs.
    private struct Report: Decodable {
        struct Check: Decodable {
            let check: String
            let voice: String
            let text: String
            let found: String
            let verdict: String
        }

        let ok: Bool
        let checks: [Check]
    }

    private func check(_ line: String) throws -> (report: Report, ending: Ending) {
        let ending = try sandbox.run("model check --recogniser /bin/false --json \(line)", variables)
        return (try JSONDecoder().decode(Report.self, from: Data(ending.output)), ending)
    }

    @Test func `checks what can be checked of any model, whatever its weights`() throws {
        let (report, ending) = try check("-v af_heart")
        #expect(report.checks.first?.check == "tensors" && report.checks.first?.verdict == "ok")
        #expect(report.checks.filter { $0.check == "lengths" }.map(\.verdict) == Array(repeating: "ok", count: 5))
        #expect(
            report.checks.filter { $0.check == "times" }.map(\.text) == ["short", "sentence", "long", "slow", "fast"]
        )
        #expect(report.checks.filter { $0.check == "joins" }.map(\.text).contains("long"))
        #expect(report.ok == !report.checks.contains { $0.verdict == "bad" })
        #expect(ending.manner == .exit(report.ok ? 0 : 1))
    }

    @Test func `lets three voices speak, and prints a table`() throws {
        let text = try sandbox.run("model check --recogniser /bin/false", variables).text
        #expect(text.hasPrefix("VERDICT  CHECK"))
        for voice in ["af_heart", "am_puck", "bf_emma"] { #expect(text.contains(voice)) }
    }

    @Test func `asks a recogniser`() throws {
        let script = "#!/bin/sh\nhead -c 4 \"$2\" | grep -q RIFF && echo \"$1 The old boat is back\"\n"
        try sandbox.write(script, to: "hear")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: sandbox.path("hear"))
        let line = ["model", "check", "-v", "af_heart", "--recogniser", "./hear So,"]
        let text = try sandbox.mynah(line, variables).text
        #expect(text.contains("67 % wrong: so the old boat is back"), "\(text)")
        let none = try sandbox.mynah(["model", "check", "--recogniser", "./nothing"], variables)
        #expect(none == usageError("--recogniser './nothing' cannot be run", see: "model check"))
    }

    @Test func `names the tensor that holds no number`() throws {
        _ = try sandbox.installModel(BrokenModel.bytes(.numberless))
        let (report, ending) = try check("")
        #expect(report.checks.map(\.verdict) == ["bad"])
        #expect(
            report.checks[0].found == "Number 3 of the tensor 'decoder.decode.1.conv1.weight' is not a number (NaN)."
        )
        #expect(ending.manner == .exit(1) && ending.errors.hasPrefix("mynah: 1 of 1 checks are bad."))
    }

    @Test func `names a voice that holds no number`() throws {
        _ = try sandbox.installModel(BrokenModel.numberless("voices.am_puck"))
        #expect(
            try check("").report.checks[0].found == "Number 3 of the tensor 'voices.am_puck' is not a number (NaN)."
        )
        #expect(try sandbox.run("say Hello -v am_puck -o a.wav", variables).errors.contains("row 0, column 3"))
        #expect(try sandbox.run("say Hello -o a.wav", variables) == Ending(.exit(0)))
    }

    @Test(arguments: [BrokenModel.Fault.truncated, .empty, .noise, .otherVersion])
    func `says what is wrong with a file`(fault: BrokenModel.Fault) throws {
        try sandbox.write(BrokenModel.bytes(fault), to: "a.gguf")
        let ending = try sandbox.run("model check --recogniser /bin/false a.gguf", variables)
        #expect(ending.manner == .exit(1) && ending.text.isEmpty && !ending.errors.isEmpty)
    }

    @Test func `a double that speaks is found good`() throws {
        var engine = KokoroEngine(
            network: SpeakingDouble(),
            vocabulary: SpeakingDouble.vocabulary,
            voices: NumberedVoices(),
            phonemes: LetterSounds()
        )
        for text in [CheckText.short, .sentence, .long, .slow, .fast] {
            var speech = CheckedSpeech()
            let name = try #require(Voice.Name("af_heart"))
            try engine.speak(text.passage(voice: name), into: &speech, cancellation: .never)
            #expect(speech.fault(ofWordsIn: text) == nil, "\(text.name)")
            #expect(speech.longestHole <= text.longestHole, "\(text.name)")
            guard let joins = speech.joins else { continue }
            #expect(joins.stepAtJoins <= joins.stepElsewhere && joins.fluxAtJoins <= joins.fluxElsewhere)
            #expect(try #require(speech.spreadOfLoudness) < 3)
        }
    }

    @Test(arguments: [
        ("a b c", "a b c", 0.0), ("a b c", "a c", 1.0 / 3), ("a b c", "a x b c", 1.0 / 3), ("a b c", "x y z", 1.0),
        ("a b", "", 1.0), ("a", "a b c", 2.0), ("", "a", 1.0),
    ])
    func `counts wrong words`(said: String, heard: String, rate: Double) {
        #expect(WordErrorRate(of: CheckText.words(of: heard), against: CheckText.words(of: said)).rate == rate)
    }

    @Test func `finds no speech without a model`() throws {
        let message = "There is no model to check. Name one, or run 'mynah pull kokoro'."
        #expect(try sandbox.run("model check --recogniser /bin/false") == failure(message))
    }
}
