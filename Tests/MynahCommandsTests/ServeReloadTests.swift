import Glibc
import MynahOptions
import Testing

@testable import MynahCommands

/// A server that reads its configuration anew while it speaks.
struct ServeReloadTests {
    private let sandbox: Sandbox

    init() throws {
        sandbox = try Sandbox()
        let sentence = "The parrot has learned many words, and says them all day to whoever listens. "
        let text = String(repeating: sentence, count: 20)
        try sandbox.write(
            #"{"input":"\#(text)","voice":"slt","response_format":"pcm"}"#,
            to: "long.json"
        )
    }

    private static let origin = "https://reader.example"
    private static let question =
        "--silent --max-time 300 --unix-socket http.sock http://localhost"

    /// A server that is there and what it writes to standard error, in a file.
    private func server(_ configuration: String) throws -> RunningProgram {
        try sandbox.configure(configuration)
        try sandbox.write("", to: "log")
        let command = "exec \"$0\" serve --socket http.sock --no-cache 2>log"
        let program = try sandbox.start(["/bin/bash", "-c", command, sandbox.program])
        try program.until { try status() == "200" }
        return program
    }

    /// What the server answers a page of another origin that asks for the models.
    private func status(_ origin: String? = nil) throws -> String {
        let field = origin.map { "-H 'Origin: \($0)'" } ?? ""
        return try sandbox.shell("curl -o /dev/null -w '%{http_code}' \(field) \(Self.question)/v1/models").text
    }

    private func speak(_ words: String) throws -> String {
        let body = #"{"input":"\#(words)","voice":"slt"}"#
        return try sandbox.shell(
            "curl -o /dev/null -w '%{http_code}' --json '\(body)' \(Self.question)/v1/audio/speech"
        ).text
    }

    /// Has the server read its configuration anew; the lines that it says to that.
    private func reload(_ program: RunningProgram, _ configuration: String) throws -> [Substring] {
        let before = try lines().count
        try sandbox.configure(configuration)
        program.signal(SIGHUP)
        try program.until { try lines().count > before }
        return try Array(lines().dropFirst(before))
    }

    /// What the server has told whoever started it.
    private func lines() throws -> [Substring] {
        let text = try sandbox.text("log")
        return text.prefix(through: text.lastIndex(of: "\n") ?? text.startIndex).split(separator: "\n").filter {
            $0.hasPrefix("mynah: ")
        }
    }

    @Test func `takes up its configuration, and a stream goes on to its end`() throws {
        let program = try server("[serve]\nlanes = 1\nmax-text = 100000\n")
        let ask = "curl --json @long.json \(Self.question)/v1/audio/speech -o"
        _ = try sandbox.shell("\(ask) whole.pcm")
        let reader = try sandbox.start(["/bin/bash", "-c", "exec \(ask) across.pcm"])
        try reader.until { try sandbox.files.contains("across.pcm") && !sandbox.read("across.pcm").isEmpty }
        reader.signal(SIGSTOP)
        #expect(try status(Self.origin) == "403")
        let said = try reload(program, "[serve]\nlanes = 2\nmax-text = 10\ncors-origin = [\"\(Self.origin)\"]\n")
        #expect(said.first == "mynah: configuration, keys and limits are read anew; changed: --cors-origin, --max-text")
        try program.until { try sandbox.text("log").hasSuffix("these need a restart to change: --lanes\n") }
        #expect(try status(Self.origin) == "200")
        #expect(try speak("Too long by now.") == "413")
        reader.signal(SIGCONT)
        #expect(try reader.wait().manner == .exit(0))
        let whole = try sandbox.read("whole.pcm")
        #expect(try whole.count > 1_000_000 && sandbox.read("across.pcm") == whole)
        program.signal(SIGTERM)
        #expect(try program.wait().manner == .exit(0))
    }

    @Test func `keeps everything where a line is wrong`() throws {
        let program = try server("[serve]\nmax-text = 1000\n")
        let file = sandbox.configurationPath()
        let wrong: [(String, String)] = [
            ("[serve]\nmax-text = 10\nlanes = \"many\"\n", "\(file):3: serve.lanes cannot be 'many'"),
            ("[serve]\nmax-text = 10\n\nmax-texts = 10\n", "\(file):4: unknown key 'serve.max-texts'"),
            ("keys = \"none\"\n[serve]\nmax-text = 10\n", "'none' cannot be read: No such file or directory."),
        ]
        for (text, message) in wrong {
            let said = try reload(program, text)
            #expect(said.first?.hasPrefix("mynah: nothing is changed: \(message)") == true, "\(said)")
            #expect(try speak("As long as it may be.") == "200")
        }
        let said = try reload(program, "[serve]\nmax-text = 10\nlog-level = \"info\"\n")
        #expect(said.first?.hasSuffix("\(file):3: unknown key 'serve.log-level'") == true, "\(said)")
        let good = try reload(program, "log-level = \"info\"\n[serve]\nmax-text = 10\n")
        #expect(good.first == "mynah: configuration, keys and limits are read anew; changed: --max-text, --log-level")
        #expect(try speak("As long as it may be.") == "413")
        try program.until { try sandbox.text("log").contains(" info answered ") }
        program.signal(SIGTERM)
        #expect(try program.wait().manner == .exit(0))
    }

    @Test func `what can change is all there is`() {
        let names = Set(Command.serve.options.map(\.name))
        #expect(ServeOptions().changeable.subtracting(names).isEmpty)
    }

    @Test func `says what needs a restart`() {
        #expect(ServeReload.lines(changed: [], waiting: []) == ["configuration, keys and limits are read anew"])
        #expect(
            ServeReload.lines(changed: ["grace"], waiting: ["port", "lanes"]) == [
                "configuration, keys and limits are read anew; changed: --grace",
                "warning: these need a restart to change: --port, --lanes",
            ]
        )
    }
}
