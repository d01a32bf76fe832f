import MynahOptions
import Testing

struct ProgramTests {
    /// Command lines, each with what it fails with.
    static let failures = [
        ("", "'mynah' needs a command: say, voices, config or help\nSee 'mynah help'."),
        ("sya", "'mynah' has no command 'sya'; did you mean 'say'?\nSee 'mynah help'."),
        ("xyzzy", "'mynah' has no command 'xyzzy'\nSee 'mynah help'."),
        ("config", "'mynah config' needs a command: show or path\nSee 'mynah help config'."),
        ("config shwo", "'mynah config' has no command 'shwo'; did you mean 'show'?\nSee 'mynah help config'."),
        ("help sya", "'mynah' has no command 'sya'; did you mean 'say'?\nSee 'mynah help'."),
        ("help say more", "'mynah say' has no command 'more'\nSee 'mynah help say'."),
        ("voices x", "there is no place for the argument 'x'\nSee 'mynah help voices'."),
        ("voices --bogus", "unknown option '--bogus'\nSee 'mynah help voices'."),
        ("--verson", "unknown option '--verson'; did you mean '--version'?\nSee 'mynah help'."),
        (
            "say --version",
            "unknown option '--version'; put '--' before text that begins with a dash\nSee 'mynah help say'."
        ),
    ]

    @Test(arguments: failures)
    func `says which commands there are`(line: String, text: String) throws {
        let error = try #require(Sample.failure(line))
        #expect(error.text == text)
        #expect(error.exitCode == 2)
    }

    @Test(arguments: [
        ("help", []), ("--help", []), ("-h", []), ("help say", ["say"]), ("help config show", ["config", "show"]),
        ("config --help", ["config"]), ("config show -h", ["config", "show"]), ("help help", ["help"]),
        ("help --help", ["help"]),
    ])
    func `explains the program and each command`(line: String, path: [String]) throws {
        let reply = try Sample.program.interpret(Sample.words(line), in: Surroundings())
        guard case .show(let text) = reply else { return #expect(Bool(false), "\(reply)") }
        #expect(try text == Sample.program.helpText(for: path))
    }

    @Test func `runs a command beneath a command`() throws {
        #expect(try Sample.invocation("config show").path == ["mynah", "config", "show"])
    }

    @Test func `shows help though the configuration is broken`() throws {
        let surroundings = Sample.surroundings(["HOME": "/h"], ["/h/.config/mynah/config.toml": "]"])
        #expect(throws: OptionsError.self) { try Sample.program.interpret(["voices"], in: surroundings) }
        #expect(throws: Never.self) { try Sample.program.interpret(["help", "say"], in: surroundings) }
        #expect(throws: Never.self) { try Sample.program.interpret(["--version"], in: surroundings) }
    }

    @Test func `makes an error for options that exclude each other`() throws {
        let error = try Sample.invocation("say t").usageError("-o and --stdout exclude each other")
        #expect(error.text == "-o and --stdout exclude each other\nSee 'mynah help say'.")
        #expect(error.exitCode == 2)
    }
}
