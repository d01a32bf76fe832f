import Glibc
import Mynah
import MynahOptions
import MynahServing
import MynahSynthesis
import MynahText

extension Command {
    static var voices: Command {
        Command("voices", "list the voices that can speak", VoicesOptions.self) { options, invocation in
            try VoicesCommand(options: options, setup: options.kokoro.setup(in: invocation.surroundings)).run()
        }
        .subcommands(.voicesMix, .voicesRemove)
        .discussion(
            "Lists the voices of all engines that can run on this machine: the name to give to --voice, the languages, what the voice "
                + "sounds like, and the engine."
        )
        .example("mynah voices --lang pt-BR", "Lists who speaks Portuguese, whatever the region.")
        .example("mynah voices --json", "Gives the list to a program.")
    }
}

struct VoicesOptions: OptionGroup {
    var language: LanguageText?
    var printsJSON = false
    var printsNames = false
    var printsLanguages = false
    var kokoro = KokoroModelOptions()

    static var declarations: [Declaration<VoicesOptions>] {
        [
            .option("lang", \.language, "Lists only the voices that speak this language.").short("l").commandLineOnly(),
            .flag("json", \.printsJSON, "Prints a JSON array with an object for each voice.").commandLineOnly(),
            .flag("names", \.printsNames, "Prints the names alone, one a line.").commandLineOnly(),
            .flag("languages", \.printsLanguages, "Prints the languages alone, one a line.").commandLineOnly(),
            .group(\.kokoro),
        ]
    }
}

/// Prints the voices that engines tell of.
struct VoicesCommand {
    let options: VoicesOptions
    let setup: KokoroSetup

    func run() throws {
        var registry = EngineRegistry.installed(setup)
        let answers = registry.roll()
        let voices = try selected(answers.flatMap { (try? $0.voices.get()) ?? [] }, from: &registry)
        for answer in answers {
            guard case .failure(let error) = answer.voices else { continue }
            if setup.model != nil, answer.engine == InstalledKokoro().name { throw error }
            Terminal.complain("warning: the voices of \(answer.engine.text) are left out. \(error.message)")
        }
        try Terminal.write(listing(of: voices), to: STDOUT_FILENO)
    }

    /// The voices that speak the language that was asked for; an error names the nearest when there is none.
    private func selected(_ voices: [Voice], from registry: inout EngineRegistry) throws -> [Voice] {
        guard let wanted = try options.language?.tag else { return voices }
        let speaking = voices.filter { voice in voice.languages.contains { $0.closeness(to: wanted) != nil } }
        if speaking.isEmpty { _ = try registry.cast(voice: nil, language: wanted) }
        return speaking
    }

    private func listing(of voices: [Voice]) -> String {
        if options.printsJSON { return json(voices) }
        if options.printsNames { return voices.map { $0.name.text + "\n" }.joined() }
        if options.printsLanguages {
            return Set(voices.flatMap { $0.languages.map(\.text) }).sorted().map { $0 + "\n" }.joined()
        }
        return table(of: voices)
    }

    private func table(of voices: [Voice]) -> String {
        var table = Table(headings: ["NAME", "LANGUAGES", "GENDER", "ENGINE", "TITLE"])
        for voice in voices {
            let gender = voice.gender == .unspecified ? "-" : voice.gender.rawValue
            table.add([voice.name.text, languages(of: voice, parted: " "), gender, voice.engine.text, voice.title])
        }
        return table.text
    }

    private func languages(of voice: Voice, parted mark: String) -> String {
        voice.languages.map(\.text).joined(separator: mark)
    }

    private func json(_ voices: [Voice]) -> String {
        let objects = voices.map { voice in
            let languages = voice.languages.map(\.text.jsonQuoted).joined(separator: ",")
            return "  {\"id\":\(voice.name.text.jsonQuoted),\"name\":\(voice.title.jsonQuoted),"
                + "\"language\":\(voice.languages[0].text.jsonQuoted),\"languages\":[\(languages)],"
                + "\"gender\":\(voice.gender.rawValue.jsonQuoted),\"engine\":\(voice.engine.text.jsonQuoted)}"
        }
        return "[\n\(objects.joined(separator: ",\n"))\n]\n"
    }
}
