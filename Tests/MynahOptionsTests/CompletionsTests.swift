import MynahOptions
import MynahTesting
import Testing

struct CompletionsTests {
    /// Words of a command line, the last one unfinished, each with what can stand there.
    static let candidates: [(words: [String], candidates: [String])] = [
        (["s"], ["say"]), ([""], ["config", "help", "say", "voices"]), (["--v"], ["--version"]),
        (["config", ""], ["path", "show"]), (["config", "s"], ["show"]), (["help", "c"], ["config"]),
        (["say", "--vo"], ["--voice"]), (["say", "--no-"], ["--no-loud", "--no-play"]),
        (["say", "--s"], ["--sample-rate", "--speed"]), (["say", "--tok"], []),
        (["say", "--format", ""], ["mp3", "opus", "wav"]), (["say", "-l", "--log-level", "q"], ["quiet"]),
        (["say", "-v", ""], ["a;b", "rms", "slt"]), (["say", "--voice", "s"], ["slt"]),
        (["config", "show", "--h"], ["--help"]),
    ]

    /// What stands in for the program: it lists voices, one with a name that a careless script would run.
    private static let posixProgram = "mynah() { printf '%s\\n' slt rms 'a;b'; }\n"

    @Test(.enabled(if: ProgramRun.path(of: "bash") != nil), arguments: candidates)
    func `bash offers what can follow`(words: [String], candidates: [String]) throws {
        let list = (["mynah"] + words).map { "'\($0)'" }.joined(separator: " ")
        let call =
            "COMP_WORDS=(\(list)); COMP_CWORD=\(words.count); _mynah; printf '%s\\n' \"${COMPREPLY[@]}\" | sort\n"
        let script = Self.posixProgram + Sample.program.completions(for: .bash) + call
        let run = try ProgramRun("bash", ["--norc", "-u"], input: script)
        #expect(run.output.split(separator: "\n").map(String.init) == candidates)
    }

    @Test(.enabled(if: ProgramRun.path(of: "bash") != nil))
    func `bash offers values after an equals sign, and files`() throws {
        let calls = """
            COMP_WORDS=(mynah say --format = m); COMP_CWORD=4; _mynah; echo "${COMPREPLY[@]}"
            COMP_WORDS=(mynah say --format =); COMP_CWORD=3; _mynah; echo "${COMPREPLY[@]}"
            COMP_WORDS=(mynah say -o /usr/bi); COMP_CWORD=3; _mynah; echo "${COMPREPLY[@]}"

            """
        let run = try ProgramRun("bash", ["--norc", "-u"], input: Sample.program.completions(for: .bash) + calls)
        #expect(run.output == "mp3\nwav mp3 opus\n/usr/bin\n")
    }

    @Test(.enabled(if: ProgramRun.path(of: "fish") != nil), arguments: candidates)
    func `fish offers what can follow`(words: [String], candidates: [String]) throws {
        let line = (["mynah"] + words).joined(separator: " ")
        let program = "function mynah; printf '%s\\n' slt rms 'a;b'; end\n"
        let script = program + Sample.program.completions(for: .fish) + "complete -C '\(line)'\n"
        let run = try ProgramRun("fish", ["--no-config"], input: script)
        let offered = run.output.split(separator: "\n").map { String($0.prefix { $0 != "\t" }) }
        #expect(offered.sorted() == candidates)
    }

    @Test(arguments: Shell.allCases.filter { ProgramRun.path(of: $0.rawValue) != nil })
    func `every shell can read its script`(shell: Shell) throws {
        let flags = shell == .fish ? ["--no-config", "-n"] : ["-n"]
        let run = try ProgramRun(shell.rawValue, flags, input: Sample.program.completions(for: shell))
        #expect(run.output == "")
        #expect(run.status == 0)
    }
}
