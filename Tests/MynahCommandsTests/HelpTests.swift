import Foundation
import Testing

@testable import MynahCommands

/// What the program says of itself, and to a command line that it cannot follow.
struct HelpTests {
    private let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    @Test(arguments: ["version", "--version"])
    func `tells its version`(word: String) throws {
        #expect(try sandbox.run(word) == Ending(.exit(0), output: "mynah \(MynahProgram.version)\n"))
    }

    @Test(arguments: [
        "", "say", "voices", "model", "model convert", "model info", "model quantize", "doctor", "config",
        "config show", "config path", "completions", "version", "help",
    ])
    func `explains every command, in three ways`(command: String) throws {
        let help = try sandbox.run("help \(command)")
        #expect(help.manner == .exit(0) && help.errors == "")
        #expect(help.text.hasPrefix("mynah\(command.isEmpty ? "" : " ")\(command) - "))
        #expect(help.text.contains("\nUSAGE\n    mynah \(command)"))
        #expect(help.text.split(separator: "\n").allSatisfy { $0.count <= 80 })
        #expect(try sandbox.run("\(command) --help") == help)
        #expect(try sandbox.run("\(command) --nonsense -h") == help)
    }

    @Test func `explains every option of say`() throws {
        let help = try sandbox.run("help say").text
        let names = [
            "-v, --voice NAME", "-l, --lang TAG", "--speed FACTOR", "-f, --file FILE", "-o, --output FILE", "--stdout",
            "--format FORMAT", "--sample-rate HERTZ", "--bit-rate BITS", "--captions FORMAT", "--log-level LEVEL",
            "--log-format FORMAT", "--[no-]log-text", "-h, --help",
        ]
        for name in names { #expect(help.contains("\n    \(name)\n"), "\(name)") }
    }

    @Test func `is a page of the manual`() throws {
        let page = try sandbox.run("help --man")
        #expect(page.manner == .exit(0))
        #expect(page.text.contains(".TH"))
        guard FileManager.default.isExecutableFile(atPath: "/usr/bin/mandoc") else { return }
        try sandbox.write(page.output, to: "mynah.1")
        #expect(try sandbox.shell("mandoc -T lint -W warning mynah.1") == Ending(.exit(0)))
    }

    @Test(arguments: [
        ("bash", "bash -n"), ("zsh", "zsh -n"), ("fish", "fish --no-execute"),
    ])
    func `prints completions that the shell can read`(shell: String, check: String) throws {
        let script = try sandbox.run("completions \(shell)")
        #expect(script.manner == .exit(0) && script.errors == "")
        for word in ["say", "voice", "captions", "doctor"] { #expect(script.text.contains(word)) }
        guard FileManager.default.isExecutableFile(atPath: "/usr/bin/\(shell)") else { return }
        try sandbox.write(script.output, to: "script")
        #expect(try sandbox.shell("\(check) script") == Ending(.exit(0)))
    }

    @Test(arguments: [
        (
            "", "",
            "'mynah' needs a command: say, serve, keys, cache, stats, normalize, phonemes, voices, pull, model, bench, doctor, config, completions, "
                + "version or help"
        ),
        ("vioces", "", "'mynah' has no command 'vioces'; did you mean 'voices'?"),
        ("nonsense", "", "'mynah' has no command 'nonsense'"),
        ("help nonsense", "", "'mynah' has no command 'nonsense'"),
        ("config", "config", "'mynah config' needs a command: show or path"),
        ("config shwo", "config", "'mynah config' has no command 'shwo'; did you mean 'show'?"),
        ("say --voic slt hi", "say", "unknown option '--voic'; did you mean '--voice'?"),
        ("say -x hi", "say", "unknown option '-x'; put '--' before text that begins with a dash"),
        ("say hi -o", "say", "option '--output' needs a value: FILE"),
        ("say hi --stdout=yes", "say", "option '--stdout' takes no value"),
        (
            "say hi --format wave", "say",
            "option '--format' cannot be 'wave'; allowed: wav, mp3, opus, flac, aac, m4a, ogg, pcm or mulaw; did you mean 'wav'?"
        ),
        ("voices --jsn", "voices", "unknown option '--jsn'; did you mean '--json'?"),
        ("voices de", "voices", "'mynah voices' has no command 'de'"),
        ("version de", "version", "there is no place for the argument 'de'"),
        ("completions", "completions", "'mynah completions' needs argument SHELL"),
        (
            "completions sh", "completions",
            "argument SHELL cannot be 'sh'; allowed: bash, zsh or fish; did you mean 'zsh'?"
        ),
        (
            "--log-level debug say hi", "",
            "options stand behind the command that they are for: 'mynah say --log-level'"
        ),
        ("-o=a.wav say hi", "", "options stand behind the command that they are for: 'mynah say -o'"),
        ("--nonsense", "", "unknown option '--nonsense'"),
    ])
    func `says what is wrong with a command line and where to read more`(
        line: String,
        command: String,
        message: String
    ) throws {
        #expect(try sandbox.run(line) == usageError(message, see: command))
    }
}
