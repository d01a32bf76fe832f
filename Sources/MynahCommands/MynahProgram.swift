import Glibc
import Mynah
import MynahOptions

/// The program `mynah`: its commands, and what becomes of their results.
public enum MynahProgram {
    /// The version of this source.
    public static let version = "0.1.0"

    /// Does what the command line asks for and answers with the exit status.
    public static func run(_ arguments: [String]) async -> Int32 {
        // A write that fails says why, where these signals would end the program without a word.
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
        Terminal.reserveStandardStreams()
        do {
            return try await follow(program.interpret(arguments, in: surroundings()))
        } catch {
            return Failure(error).report()
        }
    }

    /// What is around this process, but for what is said to others than the options: the build, the tests, and whoever opens data files.
    private static func surroundings() -> Surroundings {
        let found = Surroundings.ofProcess()
        let ours = found.environment.filter { !otherVariables.contains($0.key) }
        var surroundings = Surroundings(environment: ours, readFile: found.readFile)
        surroundings.width = Terminal.width(of: STDOUT_FILENO) ?? 80
        return surroundings
    }

    private static let otherVariables: Set = [
        "MYNAH_STRICT", "MYNAH_FULL", "MYNAH_FUZZ_ROUNDS", "MYNAH_WRITE_GOLDEN", DataFile.variable,
    ]

    private static func follow(_ reply: Reply) async throws -> Int32 {
        switch reply {
        case .show(let text):
            try Terminal.write(text, to: STDOUT_FILENO)
        case .run(let invocation):
            for warning in invocation.warnings { Terminal.complain("warning: \(warning)") }
            try await invocation.run()
        }
        return EXIT_SUCCESS
    }

    static let program = Program(
        "mynah",
        version: version,
        released: "2026-11-21",
        "turn text into speech",
        commands: [
            .say, .serve, .keys, .cache, .stats, .normalize, .phonemes, .voices, .pull, .model, .bench, .doctor,
            .config,
            .completions,
            .version,
        ]
    )
    .discussion(
        "Mynah speaks text: to the loudspeaker, into audio files of all common formats, and with the time at which each word is heard.",
        "English is spoken in process; all other languages by mynah-espeak, a program of its own that comes with Mynah. "
            + "'mynah doctor' says what can run on this machine."
    )
    .example("mynah say \"Hello from Mynah.\"", "Speaks through the loudspeaker.")
    .example("mynah say -f book.txt -o book.mp3", "Reads a file aloud into an MP3 file.")
    .example("mynah voices --lang de", "Lists the voices that speak German.")
    .example("mynah pull kokoro", "Brings the neural voices of Kokoro here.")
    .variable("MYNAH_ESPEAK", "The path of the program mynah-espeak, where it is not found by itself.")
    .variable("MYNAH_MEDIA", "The path of the program mynah-media, where it is not found by itself.")
    .variable("HF_ENDPOINT", "The hub that models are pulled from, where MYNAH_HUB says nothing.")
    .variable(
        "HF_TOKEN",
        "Who asks the hub for models. It is sent to the hub itself, and nowhere that it redirects to."
    )
    .variable("https_proxy", "The proxy for pulling models; no_proxy names the hosts that need none.")
    .variable("SSL_CERT_FILE", "The certificates to trust in place of the system's, for pulling models.")
}
