import Synchronization
import Testing

@testable import MynahOptions

/// A configuration file that changes while a command runs.
struct RereadTests {
    private final class File: Sendable {
        let text: Mutex<String>
        init(_ text: String) { self.text = Mutex(text) }
    }

    private static let path = "/h/config.toml"
    private let file = File("log-level = \"quiet\"\n[say]\nspeed = 2\nvoice = \"slt\"\n")

    private func invocation(_ line: String, _ variables: [String: String] = [:]) throws -> Invocation {
        let environment = variables.merging(["MYNAH_CONFIG": Self.path]) { own, _ in own }
        let surroundings = Surroundings(environment: environment) { [file] _ in file.text.withLock { Array($0.utf8) } }
        guard case .run(let invocation) = try Sample.program.interpret(Sample.words(line), in: surroundings) else {
            throw Sample.NothingToRun()
        }
        return invocation
    }

    private func write(_ text: String) { file.text.withLock { $0 = text } }

    @Test func `takes up what may change and names what waits`() throws {
        let first = try invocation("say t")
        write("log-level = \"loud\"\n[say]\nspeed = 3\nvoice = \"kal\"\n")
        let one = try first.reread(as: SayOptions.self, changing: ["speed", "log-level"])
        #expect((one.options.speed, one.options.logging.level, one.options.voice) == (3, .loud, "slt"))
        #expect((one.changed, one.waiting) == (["speed", "log-level"], ["voice"]))
        #expect(one.options.title == "t")
        let two = try one.invocation.reread(as: SayOptions.self, changing: ["speed", "log-level"])
        #expect((two.changed, two.waiting) == ([], ["voice"]))
        write("")
        let three = try two.invocation.reread(as: SayOptions.self, changing: ["speed", "log-level"])
        #expect((three.options.speed, three.options.logging.level) == (1, .quiet))
        #expect((three.changed, three.waiting) == (["speed", "log-level"], ["voice"]))
    }

    @Test func `leaves what the command line and the environment say`() throws {
        let first = try invocation("say t -s 4", ["MYNAH_LOG_LEVEL": "quiet"])
        write("log-level = \"loud\"\n[say]\nspeed = 3\nvoice = \"slt\"\n")
        let reread = try first.reread(as: SayOptions.self, changing: ["speed", "log-level"])
        #expect((reread.changed, reread.waiting) == ([], []))
        #expect((reread.options.speed, reread.options.logging.level) == (4, .quiet))
    }

    @Test(arguments: [
        ("[say]\nspeed = 9\n", "/h/config.toml:2: say.speed cannot be '9'; allowed: 0.25 to 4"),
        ("[say]\nvoice = [\"a\"]\n", "/h/config.toml:2: say.voice must be a single value"),
        ("\n\n[say]\nsped = 1\n", "/h/config.toml:4: unknown key 'say.sped'; did you mean 'say.speed'?"),
        ("[say\n", "/h/config.toml:1:5: expected ']', found the end of the line"),
    ])
    func `says which line is wrong`(text: String, message: String) throws {
        let first = try invocation("say t")
        write(text)
        let error = #expect(throws: OptionsError.self) {
            _ = try first.reread(as: SayOptions.self, changing: ["speed", "log-level"])
        }
        #expect(error?.message == message)
    }
}
