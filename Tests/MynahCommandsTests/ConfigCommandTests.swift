import Testing

/// Where settings come from, through whole runs of the program.
struct ConfigCommandTests {
    private let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    private func seconds(_ options: String = "", _ variables: [String: String] = [:]) throws -> Double {
        let ending = try sandbox.run("say Hello from Mynah. -o a.wav \(options)", variables)
        #expect(ending == Ending(.exit(0)))
        return try SoundFile.seconds(ofWAV: try sandbox.read("a.wav"))
    }

    @Test(arguments: [("config.toml", "[say]\nspeed = 0.5\n"), ("config.json", "{\"say\": {\"speed\": 0.5}}")])
    func `takes the command line before the environment before the file before the default`(
        name: String,
        text: String
    ) throws {
        let usual = try seconds()
        try sandbox.configure(text, name: name)
        let file = try seconds()
        let environment = try seconds("", ["MYNAH_SPEED": "2"])
        let line = try seconds("--speed 4", ["MYNAH_SPEED": "2"])
        #expect(file > 1.6 * usual && usual > 1.6 * environment && environment > 1.5 * line)
    }

    // Long because: it is the whole of what is printed.
    @Test func `shows every setting and where it came from`() throws {
        try sandbox.configure("log-level = \"error\"\n\n[say]\nvoice = \"rms\"\nspeed = 1.5\n")
        let path = sandbox.configurationPath()
        let shown = """
            # lexicon is not set
            # model is not set
            # models is not set
            precision = "fast"  # default
            # threads is not set
            # isa is not set
            seed = 42  # default
            log-level = "error"  # \(path):1
            log-format = "text"  # default
            log-text = false  # default
            # keys is not set
            # audit is not set
            # cache-folder is not set
            cache-disk = "1G"  # default
            cache-age = "7d"  # default
            # stats-folder is not set

            [say]
            voice = "rms"  # \(path):4
            # lang is not set
            speed = 2  # environment variable MYNAH_SPEED
            # input-format is not set
            # format is not set
            sample-rate = 24000  # default
            # bit-rate is not set

            [serve]
            host = "127.0.0.1"  # default
            port = 8880  # default
            # socket is not set
            allow-anonymous = false  # default
            # allow is not set
            # limit-requests is not set
            # limit-characters is not set
            # limit-streams is not set
            # token-secret is not set
            # token-keys is not set
            # token-keys-url is not set
            # token-issuer is not set
            # token-audience is not set
            # trust-proxy is not set
            # proxy-protocol is not set
            # host-name is not set
            # cors-origin is not set
            # lanes is not set
            loops = 1  # default
            max-text = 100000  # default
            max-voices = 100  # default
            grace = 30  # default
            # idle-unload is not set
            no-cache = false  # default
            cache-memory = "128M"  # default
            cache-by-key = false  # default
            # warm is not set
            no-jobs = false  # default
            # jobs-folder is not set
            jobs-age = "7d"  # default
            jobs-disk = "10G"  # default
            no-stats = false  # default
            stats-age = "30d"  # default
            stats-disk = "256M"  # default

            [cache.warm]
            # voice is not set
            # lang is not set
            speed = 2  # environment variable MYNAH_SPEED

            [stats]
            since = "24h"  # default
            # by is not set

            [pull]
            type = "bf16"  # default
            # hub is not set

            """
        #expect(try sandbox.run("config show", ["MYNAH_SPEED": "2"]) == Ending(.exit(0), output: shown))
    }

    @Test func `reads back what it shows`() throws {
        let variables = ["MYNAH_VOICE": "awb", "MYNAH_BIT_RATE": "64k", "MYNAH_LOG_TEXT": "true"]
        let shown = try sandbox.run("config show", variables)
        try sandbox.configure(shown.text)
        let values = { (text: String) in text.split(separator: "\n").map { $0.prefix { $0 != "#" } } }
        #expect(try values(sandbox.run("config show").text) == values(shown.text))
    }

    @Test func `tells where the file is looked for`() throws {
        let both = "\(sandbox.configurationPath())\n\(sandbox.configurationPath("config.json"))\n"
        #expect(try sandbox.run("config path") == Ending(.exit(0), output: both))
        #expect(try sandbox.run("config path", ["MYNAH_CONFIG": "/x.toml"]).manner == .exit(1))
    }

    @Test(arguments: [
        ("[say]\nvoise = \"rms\"\n", ":2: unknown key 'say.voise'; did you mean 'say.voice'?"),
        ("[say]\nspeed = 9\n", ":2: say.speed cannot be '9'; allowed: 0.25 to 4"),
        ("[say]\nspeed = [1, 2]\n", ":2: say.speed must be a single value"),
        ("say = 1\n", ":1: say must be a table"),
    ])
    func `names file, line and key of what is wrong`(text: String, message: String) throws {
        try sandbox.configure(text)
        let ending = try sandbox.run("say hi -o a.wav")
        #expect(ending.manner == .exit(2))
        #expect(ending.errors.hasPrefix("mynah: \(sandbox.configurationPath())\(message)\nSee 'mynah help"))
        #expect(try sandbox.files == [])
    }

    @Test func `refuses two files and a file that is no TOML`() throws {
        try sandbox.configure("speed = = 2\n")
        let broken = try sandbox.run("config show")
        #expect(broken.manner == .exit(2))
        #expect(broken.errors.hasPrefix("mynah: \(sandbox.configurationPath()):1:"))
        try sandbox.configure("{}", name: "config.json")
        let paths = "\(sandbox.configurationPath()) and \(sandbox.configurationPath("config.json"))"
        #expect(try sandbox.run("config show") == usageError("\(paths) both exist; keep one of them", see: ""))
    }

    @Test func `refuses a value from the environment that is out of range`() throws {
        let message = "environment variable MYNAH_SPEED cannot be 'fast'; allowed: 0.25 to 4"
        #expect(try sandbox.run("say hi -o a.wav", ["MYNAH_SPEED": "fast"]) == usageError(message))
    }

    @Test func `warns of a variable that nothing reads, but for those of the build`() throws {
        let warning =
            "mynah: warning: nothing reads the environment variable 'MYNAH_VOISE'; did you mean 'MYNAH_VOICE'?\n"
        let variables = ["MYNAH_VOISE": "rms", "MYNAH_STRICT": "1", "MYNAH_FULL": "1", "MYNAH_FUZZ_ROUNDS": "20"]
        let ending = try sandbox.run("say hi -o a.wav", variables)
        #expect(ending == Ending(.exit(0), errors: warning))
    }

    @Test(arguments: [
        ("", "text=\"17 bytes\"", false), ("--log-text", "Hello from Mynah.", true),
    ])
    func `logs the text only when it is asked to`(option: String, shown: String, isText: Bool) throws {
        let ending = try sandbox.run("say Hello from Mynah. -o a.wav --log-level debug \(option)")
        #expect(ending.manner == .exit(0))
        #expect(ending.errors.contains("Hello") == isText)
        #expect(ending.errors.contains(" debug "))
    }
}
