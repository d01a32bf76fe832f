import MynahOptions
import Testing

struct ResolutionTests {
    private let path = "/h/.config/mynah/config.toml"

    private func speeds(_ line: String, _ environment: [String: String], file: String) throws -> Setting {
        let environment = environment.merging(["HOME": "/h"]) { own, _ in own }
        let settings = try Sample.invocation(line, environment: environment, files: [path: file]).settings
        return try #require(settings.first { $0.option.name == "speed" })
    }

    @Test func `takes the command line, then the environment, then the file, then the default`() throws {
        let file = "\n[say]\nspeed = 2\n"
        let strongest = try speeds("say t -s 4", ["MYNAH_SPEED": "3"], file: file)
        #expect(strongest.texts == ["4"] && strongest.origin == .commandLine)
        let strong = try speeds("say t", ["MYNAH_SPEED": "3"], file: file)
        #expect(strong.texts == ["3"] && strong.origin == .environment("MYNAH_SPEED"))
        let weak = try speeds("say t", ["MYNAH_SPEED": ""], file: file)
        #expect(weak.texts == ["2"] && weak.origin == .file(path: path, line: 3))
        let weakest = try speeds("say t", [:], file: "")
        #expect(weakest.texts == ["1"] && weakest.origin == .unsaid)
    }

    @Test func `reads every kind of value from the file`() async throws {
        let file = """
            log-level = "loud"
            [say]
            voice = "slt"
            speed = 0.5
            sample-rate = 48_000
            format = "opus"
            play = false
            loud = "on"
            tag = ["a", "b,c"]
            token = "hush"
            """
        var expected = SayOptions()
        (expected.voice, expected.speed, expected.rate, expected.format) = ("slt", 0.5, 48_000, .opus)
        (expected.isPlaying, expected.isLoud, expected.tags, expected.token) = (false, true, ["a", "b,c"], "hush")
        (expected.logging.level, expected.title) = (.loud, "t")
        let options = try await Sample.options("say t", environment: ["HOME": "/h"], files: [path: file])
        #expect(options == expected)
    }

    @Test func `reads every kind of value from the environment`() async throws {
        let environment = [
            "MYNAH_VOICE": "slt", "MYNAH_SAMPLE_RATE": "8000", "MYNAH_PLAY": "no", "MYNAH_TAG": "a,b",
            "MYNAH_TOKEN": "hush", "MYNAH_LOG_LEVEL": "loud", "MYNAH_OUTPUT": "ignored",
        ]
        var expected = SayOptions()
        (expected.voice, expected.rate, expected.isPlaying, expected.tags) = ("slt", 8000, false, ["a", "b"])
        (expected.token, expected.logging.level, expected.title) = ("hush", .loud, "t")
        #expect(try await Sample.options("say t", environment: environment) == expected)
    }

    @Test func `replaces a list and does not add to it`() async throws {
        #expect(try await Sample.options("say t --tag c", environment: ["MYNAH_TAG": "a,b"]).tags == ["c"])
    }

    @Test func `warns of variables that nothing reads`() throws {
        let environment = [
            "MYNAH_VOIC": "x", "MYNAH_OUTPUT": "x", "MYNAH_ESPEAK": "/x", "MYNAH_CONFIG": "", "PATH": "/",
        ]
        let warnings = try Sample.invocation("voices", environment: environment).warnings
        #expect(
            warnings == [
                "nothing reads the environment variable 'MYNAH_OUTPUT'",
                "nothing reads the environment variable 'MYNAH_VOIC'; did you mean 'MYNAH_VOICE'?",
            ]
        )
    }

    /// Environments and files, each with the message that they fail with.
    static let failures = [
        ("MYNAH_SPEED=9", "", "environment variable MYNAH_SPEED cannot be '9'; allowed: 0.25 to 4"),
        ("MYNAH_PLAY=maybe", "", "environment variable MYNAH_PLAY cannot be 'maybe'; allowed: true or false"),
        ("", "[say]\nspeed = 9", "/h/.config/mynah/config.toml:2: say.speed cannot be '9'; allowed: 0.25 to 4"),
        ("", "[say]\nspeed = nan", "/h/.config/mynah/config.toml:2: say.speed cannot be 'nan'; allowed: 0.25 to 4"),
        ("", "say.speed = [1]", "/h/.config/mynah/config.toml:1: say.speed must be a single value"),
        ("", "say.tag = {a = 1}", "/h/.config/mynah/config.toml:1: say.tag must be a value or a list of values"),
        ("", "say.tag = [[1]]", "/h/.config/mynah/config.toml:1: say.tag must be a value or a list of values"),
        ("", "say = 1", "/h/.config/mynah/config.toml:1: say must be a table"),
        (
            "", "[say]\n\nvoise = 1",
            "/h/.config/mynah/config.toml:3: unknown key 'say.voise'; did you mean 'say.voice'?"
        ),
        ("", "[sya]\nvoice = 1", "/h/.config/mynah/config.toml:1: unknown key 'sya'; did you mean 'say'?"),
        ("", "\"say.voice\" = 1", "/h/.config/mynah/config.toml:1: unknown key 'say.voice'; did you mean 'say.voice'?"),
        ("", "say.output = 'x'", "/h/.config/mynah/config.toml:1: unknown key 'say.output'"),
        ("", "zz = 1\naa = 2", "/h/.config/mynah/config.toml:1: unknown key 'zz'"),
        ("", "a = ", "/h/.config/mynah/config.toml:1:5: expected a value, found the end of the text"),
    ]

    @Test(arguments: failures)
    func `says where a wrong value stands`(variable: String, file: String, message: String) throws {
        let parts = variable.split(separator: "=")
        var environment = ["HOME": "/h"]
        if parts.count == 2 { environment[String(parts[0])] = String(parts[1]) }
        let error = try #require(Sample.failure("say t", environment: environment, files: [path: file]))
        #expect(error.message == message)
        #expect(error.exitCode == 2)
    }

    @Test func `says nothing of a secret`() throws {
        let shown = try SettingsText(
            Sample.program.settings(in: Surroundings(environment: ["MYNAH_TOKEN": "hush"]))
        ).text
        #expect(!shown.contains("hush"))
        #expect(shown.contains("token = \"********\"  # environment variable MYNAH_TOKEN\n"))
    }

    @Test func `shows every setting and where it came from as a file that can be read`() throws {
        let file = "[say]\nvoice = \"a\\\"\\u001Bb\"\ntag = ['x', '7']"
        let surroundings = Sample.surroundings(["HOME": "/h", "MYNAH_SPEED": "2"], [path: file])
        let text = try SettingsText(Sample.program.settings(in: surroundings)).text
        let expected = #"""
            log-level = "quiet"  # default

            [say]
            voice = "a\"\u001Bb"  # /h/.config/mynah/config.toml:2
            speed = 2  # environment variable MYNAH_SPEED
            sample-rate = 24000  # default
            format = "wav"  # default
            play = true  # default
            loud = false  # default
            tag = ["x", 7]  # /h/.config/mynah/config.toml:3
            # token is not set

            """#
        #expect(text == expected)
        let again = Sample.surroundings(["HOME": "/h"], [path: text])
        let texts = try Sample.program.settings(in: again).map(\.texts)
        #expect(try texts == Sample.program.settings(in: surroundings).map(\.texts))
    }
}
