import Glibc
import Mynah
import MynahOptions
import MynahServing
import MynahSynthesis
import MynahText

extension Command {
    static var cacheWarm: Command {
        Command("warm", "have phrases spoken before they are asked for", CacheWarmOptions.self) { options, invocation in
            try await CacheWarmCommand(options: options, invocation: invocation).run()
        }
        .discussion(
            "Speaks the lines of a file and keeps what was spoken where 'mynah serve' finds it, also one that runs. Empty lines, and those "
                + "that begin with #, are left out. Voice, language and speed must be those that will be asked for; the format does not matter."
        )
        .example("mynah cache warm phrases.txt --voice af_heart", "Speaks each line once.")
    }
}

/// What can be asked of `mynah cache warm`.
struct CacheWarmOptions: OptionGroup {
    var file: FilePath?
    var voice: VoiceText?
    var language: LanguageText?
    var speed = Speed.normal
    var files = CacheFolderOptions()
    var kokoro = KokoroOptions()

    static var declarations: [Declaration<CacheWarmOptions>] {
        [
            .argument("FILE", \.file, "The phrases, one a line; - is standard input.").required().commandLineOnly(),
            .option("voice", \.voice, "Who speaks. Without it, the best voice for the language.").short("v"),
            .option("lang", \.language, "The language of the phrases. Without it, that of the voice.").short("l"),
            .option("speed", \.speed, "How fast to speak; 2 is twice as fast as the voice by itself."),
            .group(\.files),
            .group(\.kokoro),
        ]
    }
}

/// Speaks the phrases of a file into the cache.
struct CacheWarmCommand {
    let options: CacheWarmOptions
    let invocation: Invocation

    func run() async throws {
        guard let file = options.file?.optionText else { return }
        _ = try options.files.required(in: invocation.surroundings)
        let input: TextInput = file == "-" ? .standardInput : .file(file)
        let phrases = CacheWarming.phrases(in: try input.read())
        let cache = SpeechCache(options.files.settings(in: invocation.surroundings)) { event in
            Terminal.complain("warning: nothing is kept in files: \(event)")
        }
        let service = SpeechService(installed: options.kokoro.setup(in: invocation.surroundings), cache: cache)
        let casting = try await service.cast(voice: options.voice?.name, language: options.language?.tag)
        let outcome = try await CacheWarming(service, as: casting, speed: options.speed).warm(phrases)
        service.stop()
        cache.settle()
        tell(outcome, cache.statistics)
        if outcome.failed > 0, outcome.warmed == 0, let problem = outcome.problem {
            throw SynthesisError(.engineFailed, problem)
        }
    }

    private func tell(_ outcome: CacheWarming.Outcome, _ statistics: CacheStatistics) {
        let passages = statistics[.passage]
        let known = passages.memoryHits + passages.diskHits
        Terminal.complain(
            "\(outcome.warmed) phrases are kept; \(passages.stored) passages were new, \(known) were there"
        )
        if outcome.failed > 0 { Terminal.complain("\(outcome.failed) could not be spoken: \(outcome.problem ?? "")") }
    }
}
