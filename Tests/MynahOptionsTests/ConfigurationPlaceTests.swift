import MynahOptions
import Testing

struct ConfigurationPlaceTests {
    @Test(arguments: [
        (["HOME": "/h"], ["/h/.config/mynah/config.toml", "/h/.config/mynah/config.json"]),
        (["HOME": "/h", "XDG_CONFIG_HOME": "/x"], ["/x/mynah/config.toml", "/x/mynah/config.json"]),
        (["HOME": "/h", "XDG_CONFIG_HOME": "x"], ["/h/.config/mynah/config.toml", "/h/.config/mynah/config.json"]),
        (["HOME": ""], []), ([:], []),
    ])
    func `looks in the configuration folder`(environment: [String: String], candidates: [String]) {
        #expect(ConfigurationPlace(of: "mynah", environment: environment).candidates == candidates)
    }

    @Test(arguments: ["/x/mynah/config.json", "/elsewhere/a.json", "/elsewhere/b"])
    func `reads the file that is there, in its own syntax`(path: String) async throws {
        let json = #"{"say": {"voice": "slt"}}"#
        let file = path.hasSuffix("b") ? "say.voice = 'slt'" : json
        var environment = ["XDG_CONFIG_HOME": "/x"]
        if path.hasPrefix("/elsewhere") { environment["MYNAH_CONFIG"] = path }
        let options = try await Sample.options("say t", environment: environment, files: [path: file])
        #expect(options.voice == "slt")
    }

    @Test func `looks nowhere else when a file is named`() {
        let environment = ["HOME": "/h", "MYNAH_CONFIG": "/a.toml"]
        #expect(ConfigurationPlace(of: "mynah", environment: environment).files == ["/a.toml"])
        #expect(ConfigurationPlace(of: "mynah", environment: ["HOME": "/h"]).files.count == 2)
    }

    @Test func `refuses two files`() {
        let files = ["/x/mynah/config.toml": "", "/x/mynah/config.json": "{}"]
        let error = Sample.failure("voices", environment: ["XDG_CONFIG_HOME": "/x"], files: files)
        #expect(error?.message == "/x/mynah/config.toml and /x/mynah/config.json both exist; keep one of them")
        #expect(error?.exitCode == 2)
    }

    @Test func `misses a file that was named`() {
        let error = Sample.failure("voices", environment: ["MYNAH_CONFIG": "/none"])
        #expect(error?.message == "there is no configuration file /none")
        #expect(error?.exitCode == 1)
    }

    @Test func `passes on why a file cannot be read`() {
        let surroundings = Surroundings(environment: ["HOME": "/h"]) { _ throws(OptionsError) in
            throw OptionsError(.unreadableFile, "no entry")
        }
        let error = #expect(throws: OptionsError.self) { try Sample.program.interpret(["voices"], in: surroundings) }
        #expect(error?.text == "no entry\nSee 'mynah help'.")
        #expect(error?.exitCode == 1)
    }

    @Test func `names the line of a key in JSON`() {
        let files = ["/x/mynah/config.json": "{\n  \"say\": {\n    \"voise\": 1\n  }\n}"]
        let error = Sample.failure("voices", environment: ["XDG_CONFIG_HOME": "/x"], files: files)
        #expect(error?.message == "/x/mynah/config.json:3: unknown key 'say.voise'; did you mean 'say.voice'?")
    }

    @Test func `reads files of this machine up to a limit`() throws {
        let surroundings = Surroundings.ofProcess()
        #expect(try surroundings.readFile(#filePath).map { $0.starts(with: "import".utf8) } == true)
        #expect(try surroundings.readFile(#filePath + "/none") == nil)
        #expect(throws: OptionsError(.unreadableFile, "cannot read /dev/zero: it has more than 1048576 bytes")) {
            try surroundings.readFile("/dev/zero")
        }
        #expect(throws: OptionsError(.unreadableFile, "cannot read /: Is a directory")) {
            try surroundings.readFile("/")
        }
        #expect(surroundings.environment["PATH"] != nil)
    }
}
