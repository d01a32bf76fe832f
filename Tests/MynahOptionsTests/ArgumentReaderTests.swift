import MynahOptions
import Testing

struct ArgumentReaderTests {
    @Test(arguments: [
        "--voice slt title", "--voice=slt title", "-v slt title", "-vslt title", "title --voice slt", "title -v slt",
        "--voice rms title -v slt", "--voice slt -- title",
    ])
    func `reads a value however it is attached, the last one counting`(line: String) async throws {
        var expected = SayOptions()
        (expected.voice, expected.title) = ("slt", "title")
        #expect(try await Sample.options("say " + line) == expected)
    }

    @Test func `reads flags together, the last with its value`() async throws {
        let options = try await Sample.options("say -lpvslt title")
        #expect(options.isLoud && options.isPlaying && options.voice == "slt")
    }

    @Test func `takes flags back`() async throws {
        let options = try await Sample.options("say --no-play --loud --no-loud title")
        #expect(!options.isPlaying && !options.isLoud)
    }

    @Test func `collects what repeats`() async throws {
        #expect(try await Sample.options("say -t a title --tag=b -tc").tags == ["a", "b", "c"])
    }

    @Test func `gives the first word to the first argument and the rest to the last`() async throws {
        let options = try await Sample.options("say title - --loud two -- --loud -x ''")
        #expect(options.title == "title")
        #expect(options.text == ["-", "two", "--loud", "-x", ""])
    }

    @Test func `takes a value that looks like an option, as other programs do`() async throws {
        #expect(try await Sample.options("say title --voice --loud").voice == "--loud")
        #expect(try await Sample.options("say title --voice=").voice == "")
        #expect(try await Sample.options("say title --voice=a=b").voice == "a=b")
    }

    @Test(arguments: ["--help", "-h", "-lh", "title -h --bogus", "--bogus --help", "--speed 9 -h"])
    func `shows help wherever it is asked for`(line: String) throws {
        let reply = try Sample.program.interpret(Sample.words("say " + line), in: Surroundings())
        guard case .show(let text) = reply else { return #expect(Bool(false), "\(reply)") }
        #expect(try text == Sample.program.helpText(for: ["say"]))
    }

    @Test func `keeps help after two dashes as text`() async throws {
        #expect(try await Sample.options("say title -- --help").text == ["--help"])
    }

    @Test func `shows the version`() throws {
        guard case .show(let text) = try Sample.program.interpret(["--version"], in: Surroundings()) else { return }
        #expect(text == "mynah 1.2.3\n")
    }

    /// Lines, each with the message that it fails with.
    static let failures = [
        ("--voise slt t", "unknown option '--voise'; did you mean '--voice'?"),
        ("--sample-rat=8000 t", "unknown option '--sample-rat'; did you mean '--sample-rate'?"),
        ("--no-plya t", "unknown option '--no-plya'; did you mean '--no-play'?"),
        ("--no-dry-run t", "unknown option '--no-dry-run'; did you mean '--dry-run'?"),
        ("--xyzzy t", "unknown option '--xyzzy'; put '--' before text that begins with a dash"),
        ("-lx t", "unknown option '-x'; put '--' before text that begins with a dash"),
        ("-5", "unknown option '-5'; put '--' before text that begins with a dash"),
        ("t --voice", "option '--voice' needs a value: NAME; allowed: the name of a voice"),
        ("t -o", "option '--output' needs a value: FILE"),
        ("t --play=yes", "option '--play' takes no value"),
        ("t --no-play=yes", "option '--no-play' takes no value"),
        ("t --speed 9", "option '--speed' cannot be '9'; allowed: 0.25 to 4"),
        ("t --speed nan", "option '--speed' cannot be 'nan'; allowed: 0.25 to 4"),
        ("t --speed 0x1", "option '--speed' cannot be '0x1'; allowed: 0.25 to 4"),
        ("t --sample-rate 7999", "option '--sample-rate' cannot be '7999'; allowed: 8000 to 48000"),
        (
            "t --sample-rate 99999999999999999999",
            "option '--sample-rate' cannot be '99999999999999999999'; allowed: 8000 to 48000"
        ),
        ("t --format opsu", "option '--format' cannot be 'opsu'; allowed: wav, mp3 or opus; did you mean 'opus'?"),
        ("t --format ''", "option '--format' cannot be ''; allowed: wav, mp3 or opus"),
        ("t -o ''", "option '--output' cannot be ''"),
        ("t --format \u{1B}[31m\nx", "option '--format' cannot be '\\u{1B}[31m\\u{A}x'; allowed: wav, mp3 or opus"),
        (
            "t --token abc",
            "option '--token' is secret and other users can see a command line; use the environment variable MYNAH_TOKEN or configuration key say.token"
        ),
        ("", "'mynah say' needs argument TITLE"),
        ("--help=1 t", "option '--help' takes no value"),
    ]

    @Test(arguments: failures)
    func `says what is wrong and what would be right`(line: String, message: String) throws {
        let error = try #require(Sample.failure("say " + line))
        #expect(error.text == message + "\nSee 'mynah help say'.")
        #expect(error.exitCode == 2)
    }
}
