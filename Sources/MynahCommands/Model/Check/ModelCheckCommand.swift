import Glibc
import Mynah
import MynahKokoro
import MynahModels
import MynahOptions
import MynahProcess
import MynahSynthesis

extension Command {
    static var modelCheck: Command {
        Command("check", "have a model speak, and judge it", ModelCheckOptions.self) { options, invocation in
            try ModelCheckCommand(options: options, invocation: invocation).run()
        }
        .discussion(
            "Looks at every number of a Kokoro model; has some of its voices speak a word, a sentence, a sentence of several pieces, and the "
                + "sentence at half and at twice the speed; and measures what is heard: lengths, loudness, times of words, steps and growth "
                + "of the spectrum at joins against elsewhere, silences inside of sentences. Where a speech recogniser is installed "
                + "(whisper-cli, vosk-transcriber, pocketsphinx), it is asked what it understands.",
            "The exit status is 1 when something is bad. A model whose weights were not trained makes noise, and is told so.",
        )
        .example("mynah model check", "Checks the model that 'mynah pull kokoro' brought.")
        .example("mynah model check my.gguf --voice my --json", "Checks one voice of another, and tells a program.")
    }
}

/// What can be asked of `mynah model check`.
struct ModelCheckOptions: OptionGroup {
    var file: FilePath?
    var voices: [VoiceText] = []
    var recogniser: String?
    var printsJSON = false
    var kokoro = KokoroOptions()

    static var declarations: [Declaration<ModelCheckOptions>] {
        [
            .argument("FILE", \.file, "The model. Without it, the one that speaks.").commandLineOnly(),
            .option("voice", \.voices, "Who is to speak, a mixture too. Without it, up to three of the model's voices.")
                .short("v").commandLineOnly(),
            .option(
                "recogniser",
                \.recogniser,
                "The recogniser to ask: a command line, behind which a WAV file of 16 kHz is named, and which prints words. Without it, one that is found."
            ).value("COMMAND").commandLineOnly(),
            .flag("json", \.printsJSON, "Prints a JSON object.").commandLineOnly(),
            .group(\.kokoro),
        ]
    }
}

/// Checks a model and prints what was found.
struct ModelCheckCommand {
    let options: ModelCheckOptions
    let invocation: Invocation

    func run() throws {
        var setup = options.kokoro.setup(in: invocation.surroundings)
        if let file = options.file { setup.model = file.optionText }
        guard let path = setup.modelPath else {
            throw SynthesisError(
                .engineUnavailable,
                "There is no model to check. Name one, or run 'mynah pull kokoro'."
            )
        }
        let recogniser = try recogniser()
        let source = try CancellationSource()
        InterruptSignal.cancel(source)
        var findings = [try tensors(of: path)]
        if findings.allSatisfy({ $0.verdict == .ok }) {
            findings += try spoken(setup, recogniser, source.cancellation)
        }
        let report = ModelCheckReport(path: path, findings: findings)
        try Terminal.write(options.printsJSON ? report.json : report.text, to: STDOUT_FILENO)
        guard report.badCount > 0 else { return }
        throw SynthesisError(
            .engineFailed,
            "\(report.badCount) of \(findings.count) checks are bad. A model that was not trained can be no better; one that was "
                + "should be converted or pulled again."
        )
    }

    private func recogniser() throws -> SpeechRecogniser? {
        guard let line = options.recogniser else { return SpeechRecogniser.installed }
        if let recogniser = SpeechRecogniser(line) { return recogniser }
        throw invocation.usageError("--recogniser '\(line)' cannot be run")
    }

    private func tensors(of path: String) throws -> CheckFinding {
        let inspection = try TensorInspection(path: path)
        let found = inspection.faults.isEmpty ? "\(inspection.count) tensors" : inspection.faults.joined(separator: " ")
        return CheckFinding("tensors", found: found, wanted: "all there, finite", isGood: inspection.faults.isEmpty)
    }

    private func spoken(
        _ setup: KokoroSetup,
        _ recogniser: SpeechRecogniser?,
        _ cancellation: Cancellation
    ) throws -> [CheckFinding] {
        var kokoro = InstalledKokoro(setup)
        try kokoro.keepPieces()
        let voices = try chosen(kokoro.voices())
        if voices.isEmpty { return [CheckFinding("voices", found: "none", wanted: "one at least", .bad)] }
        var line = ProgressLine.forStandardError()
        defer { line?.clear() }
        var findings: [CheckFinding] = []
        for voice in voices {
            line?.show { _ in "checking \(voice.text)" }
            var check = VoiceCheck(voice, kokoro, recogniser, cancellation)
            findings += try Self.findings(of: &check, by: voice)
        }
        return findings
    }

    /// What a check finds; a network that fails is a finding too.
    private static func findings(
        of check: inout VoiceCheck,
        by voice: Voice.Name
    ) throws(SynthesisError) -> [CheckFinding] {
        do throws(SynthesisError) {
            return try check.findings()
        } catch {
            guard error.code == .engineFailed else { throw error }
            return [CheckFinding("speaks", found: error.message, wanted: "speech", .bad).by(voice.text)]
        }
    }

    /// The voices that are to speak: those named, else the first woman, man and whoever is not American.
    private func chosen(_ voices: [Voice]) throws -> [Voice.Name] {
        if !options.voices.isEmpty { return try options.voices.map { try $0.name } }
        let choices = [
            voices.first { $0.gender == .female }, voices.first { $0.gender == .male },
            voices.first { $0.languages[0].text != "en-US" }, voices.first,
        ]
        var names: [Voice.Name] = []
        for case let voice? in choices where names.count < 3 && !names.contains(voice.name) { names.append(voice.name) }
        return names
    }
}
