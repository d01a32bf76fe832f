import Glibc
import Mynah
import MynahKokoro
import MynahModels
import MynahOptions
import MynahProcess
import MynahServing
import MynahSynthesis
import MynahText

extension Command {
    static var voicesMix: Command {
        Command("mix", "keep a mixture of Kokoro's voices", VoicesMixOptions.self) { options, invocation in
            try VoicesMixCommand(options: options, invocation: invocation).run()
        }
        .discussion(
            "Mixes voices of a Kokoro model and writes a model that has the mixture besides, as a voice of its own (.gguf), or the rows of "
                + "the mixture alone (.pt, .safetensors, .bin), which --style takes. Weights are shares of their sum: 'a(2)+b(1)' is two thirds of a, and "
                + "'a-b' half of a less half of b.",
            "With --keep the mixture becomes a voice of that name, for all models that have such voices, for 'mynah say' and 'mynah serve' "
                + "alike. A mixture can be spoken without being kept: 'mynah say --voice' takes the same."
        )
        .example(
            "mynah voices mix 'af_heart*0.7+af_bella*0.3' -o my.gguf",
            "Makes a model with a voice called 'my': mynah say --model my.gguf -v my \"Hello.\""
        )
        .example("mynah voices mix 'af_heart+am_puck' --keep both", "Keeps a voice: mynah say -v both \"Hello.\"")
    }
}

/// What can be asked of `mynah voices mix`.
struct VoicesMixOptions: OptionGroup {
    var expression = ""
    var output: FilePath?
    var name: String?
    var kept: String?
    var kokoro = KokoroModelOptions()

    static var declarations: [Declaration<VoicesMixOptions>] {
        [
            .argument("VOICES", \.expression, "The voices and how much of each: 'af_heart*0.7+af_bella*0.3'.")
                .required().commandLineOnly(),
            .option(
                "output",
                \.output,
                "The file to write: a model (.gguf), or rows alone (.pt, .safetensors, .bin)."
            ).short("o").commandLineOnly(),
            .option("keep", \.kept, "Keeps the mixture as a voice of that name.").value("NAME").commandLineOnly(),
            .option("name", \.name, "What the voice is called in the model. Without it, like the file.")
                .commandLineOnly(),
            .group(\.kokoro),
        ]
    }
}

/// Mixes voices and writes what comes of it.
struct VoicesMixCommand {
    let options: VoicesMixOptions
    let invocation: Invocation

    func run() throws {
        let setup = options.kokoro.setup(in: invocation.surroundings)
        guard options.output != nil || options.kept != nil else {
            throw invocation.usageError(
                "say with --output where to write the mixture, or with --keep what to keep it as"
            )
        }
        if let name = options.kept { try keep(as: name, setup) }
        if let output = options.output?.optionText { try write(output, setup) }
    }

    private func keep(as name: String, _ setup: KokoroSetup) throws {
        guard KokoroVoiceRecord.isName(name) else {
            throw invocation.usageError(
                "\(name.jsonQuoted) can be no voice's name; give letters, digits and underscores"
            )
        }
        var registry = EngineRegistry.installed(setup)
        if registry.voices().contains(where: { $0.name.text.lowercased() == name.lowercased() }) {
            throw SynthesisError(.inputFailed, "There is a voice '\(name)' already. Choose another name.")
        }
        try VoiceMixing(options.expression, setup).keep(as: name, made: time(nil))
    }

    private func write(_ output: String, _ setup: KokoroSetup) throws {
        if let format = VoiceFileFormat(path: output) {
            guard options.name == nil else {
                throw invocation.usageError("--name is for models; the rows in a .\(format.rawValue) have no name")
            }
            return try VoiceMixing(options.expression, setup).writeRows(output, format)
        }
        guard output.lowercased().hasSuffix(".gguf") else {
            throw invocation.usageError(
                "--output ends in .gguf, for a model, or in .pt, .safetensors or .bin, for rows alone"
            )
        }
        let name = try voiceName(for: output)
        let source = try CancellationSource()
        InterruptSignal.cancel(source)
        let mixing = try VoiceMixing(options.expression, setup)
        var line = ProgressLine.forStandardError()
        defer { line?.clear() }
        try mixing.writeModel(output, named: name, cancellation: source.cancellation) { share in
            line?.show { _ in ProgressLine.bar(share) }
        }
    }

    /// What the voice is to be called.
    private func voiceName(for output: String) throws -> String {
        let name = options.name ?? String((output.split(separator: "/").last ?? "").dropLast(".gguf".count))
        guard KokoroVoiceRecord.isName(name) else {
            throw invocation.usageError(
                "\(name.jsonQuoted) can be no voice's name; give --name, one of letters, digits and underscores"
            )
        }
        return name
    }
}
