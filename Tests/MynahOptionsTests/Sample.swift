import MynahOptions
import Testing

/// A little program with every kind of option.
enum Sample {
    static let program = Program(
        "mynah",
        version: "1.2.3",
        released: "2026-01-31",
        "turn text into speech",
        commands: [
            Command("say", "speak text", SayOptions.self) { options, _ in throw Ran(options: options) }
                .discussion("Speaks the text that is given.", "A line that begins with '.' or \\ is nothing special.")
                .example("mynah say Hello", "Speaks through the loudspeaker."),
            Command("voices", "list the voices") { _ in },
            Command(
                "config",
                "look at the configuration",
                subcommands: [
                    Command("show", "show every setting") { _ in },
                    Command("path", "show where the file is") { _ in },
                ]
            ),
        ]
    )
    .discussion("Mynah speaks.")
    .variable("MYNAH_ESPEAK", "The program that speaks other languages.")

    /// The options that a command line, an environment and a file lead to.
    static func options(
        _ arguments: String,
        environment: [String: String] = [:],
        files: [String: String] = [:]
    ) async throws -> SayOptions {
        let invocation = try invocation(arguments, environment: environment, files: files)
        let error = await #expect(throws: Ran.self) { try await invocation.run() }
        return try #require(error?.options)
    }

    /// The invocation that a command line, an environment and a file lead to.
    static func invocation(
        _ arguments: String,
        environment: [String: String] = [:],
        files: [String: String] = [:]
    ) throws -> Invocation {
        let surroundings = surroundings(environment, files)
        guard case .run(let invocation) = try program.interpret(words(arguments), in: surroundings) else {
            throw NothingToRun()
        }
        return invocation
    }

    /// The message and hint that a command line fails with.
    static func failure(
        _ arguments: String,
        environment: [String: String] = [:],
        files: [String: String] = [:]
    ) -> OptionsError? {
        do {
            _ = try program.interpret(words(arguments), in: surroundings(environment, files))
            return nil
        } catch {
            return error
        }
    }

    static func surroundings(_ environment: [String: String], _ files: [String: String]) -> Surroundings {
        Surroundings(environment: environment) { path in files[path].map { Array($0.utf8) } }
    }

    /// Splits at spaces; `''` is an empty word and `_` a space.
    static func words(_ line: String) -> [String] {
        line.split(separator: " ").map { $0 == "''" ? "" : String($0.map { $0 == "_" ? " " : $0 }) }
    }

    struct Ran: Error { let options: SayOptions }
    struct NothingToRun: Error {}
}

struct SayOptions: OptionGroup, Equatable {
    enum Format: String, CaseIterable, OptionValue { case wav, mp3, opus }

    struct Logging: OptionGroup, Equatable {
        enum Level: String, CaseIterable, OptionValue { case quiet, loud }
        var level = Level.quiet
        static var declarations: [Declaration<Logging>] {
            [.option("log-level", \.level, "What is logged.").shared()]
        }
    }

    var voice: String?
    var speed = 1.0
    var rate = 24_000
    var format = Format.wav
    var output: FilePath?
    var isPlaying = true
    var isLoud = false
    var isDry = false
    var tags: [String] = []
    var token: String?
    var logging = Logging()
    var title: String?
    var text: [String] = []

    static var declarations: [Declaration<SayOptions>] {
        [
            .option("voice", \.voice, "Who speaks. The first voice of the language speaks otherwise.").short("v")
                .value("NAME").allowing(.printed(by: "mynah voices --names", described: "the name of a voice")),
            .option("speed", \.speed, in: 0.25...4, "How fast to speak.").short("s"),
            .option("sample-rate", \.rate, in: 8000...48_000, "Samples a second.").value("HERTZ"),
            .option("format", \.format, "How the audio is written."),
            .option("output", \.output, "Where to write; it's a file.").short("o").commandLineOnly(),
            .flag("play", \.isPlaying, "Plays the audio.").short("p"),
            .flag("loud", \.isLoud, "Makes it loud: very [loud] | really.").short("l"),
            .flag("dry-run", \.isDry, "Only tries.").commandLineOnly(),
            .option("tag", \.tags, "A word to file the audio under.").short("t"),
            .option("token", \.token, "The password of the store.").secret(),
            .group(\.logging),
            .argument("TITLE", \.title, "What it is called.").required(),
            .argument("TEXT", \.text, "What to say."),
        ]
    }
}
