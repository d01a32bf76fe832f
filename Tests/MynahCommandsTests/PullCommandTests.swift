import Glibc
import MynahTesting
import Testing

@testable import MynahCommands

/// `mynah pull` as somebody types it, with a hub on this machine that has nothing right.
struct PullCommandTests {
    private let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    @Test func `lists what can be pulled and what is here`() throws {
        #expect(
            try sandbox.run("pull").text == """
                MODEL      HERE  SIZE    VOICES  LICENCE     TITLE
                kokoro     no    355 MB  54      Apache-2.0  Kokoro-82M v1.0, eight languages
                kokoro-zh  no    381 MB  103     Apache-2.0  Kokoro-82M v1.1, Mandarin and English

                """
        )
        try sandbox.write([UInt8](repeating: 0, count: 2_000_000), to: "own.gguf")
        try sandbox.write([UInt8](repeating: 0, count: 1_000_000), to: "kokoro.gguf")
        let folder = sandbox.folder
        #expect(
            try sandbox.run("pull", ["MYNAH_MODELS": folder]).text == """
                MODEL      HERE     SIZE    VOICES  LICENCE     TITLE
                kokoro     default  1 MB    54      Apache-2.0  Kokoro-82M v1.0, eight languages
                kokoro-zh  no       381 MB  103     Apache-2.0  Kokoro-82M v1.1, Mandarin and English
                own        yes      2 MB    -       -           \(folder)/own.gguf

                """
        )
    }

    @Test(arguments: [
        ("pull kokori", "There is no model 'kokori'. Did you mean 'kokoro'?", 1),
        ("pull llama", "There is no model 'llama'. 'mynah pull' lists all.", 1),
        ("pull kokoro --voices af_hart", "kokoro has no voice 'af_hart'. Did you mean 'af_heart'?", 1),
        ("pull kokoro --voices nobody", "kokoro has no voice 'nobody'. Leave --voices out for all 54.", 1),
        (
            "pull kokoro --hub ftp://hub",
            "'ftp://hub' is no address of a hub. Give one such as https://huggingface.co, without a name, password or question mark.",
            1
        ),
    ])
    func `names what was meant`(line: String, message: String, status: Int32) throws {
        let ending = try sandbox.run(line)
        #expect(ending.errors == "mynah: \(message)\n" && ending.manner == .exit(status))
    }

    @Test func `says that it is offline, and that there are voices without`() throws {
        let server = LoopbackServer { _, _ in [] }
        server.stop()
        let ending = try sandbox.run("pull kokoro --voices af_heart", ["MYNAH_HUB": server.address()])
        #expect(ending.manner == .exit(1))
        #expect(
            ending.errors.hasPrefix(
                "mynah: 127.0.0.1 cannot be reached. See whether this machine is online, and what its proxy is (https_proxy, no_proxy).\n"
                    + "The built-in voices speak without it.\n"
            )
        )
        #expect(try sandbox.run("say hello --stdout").output.count > 1_000)
    }

    @Test func `asks the hub that HF_ENDPOINT names with the token of HF_TOKEN, unless an option says otherwise`()
        throws
    {
        let server = LoopbackServer { _, _ in [.answer(401)] }
        let variables = ["HF_ENDPOINT": server.address("/mirror/"), "HF_TOKEN": "hf_secret"]
        let ending = try sandbox.run("pull kokoro", variables)
        #expect(
            ending.errors
                == "mynah: 127.0.0.1 does not accept the token in HF_TOKEN. Correct it, or unset it.\nThe built-in voices speak without it.\n"
        )
        _ = try sandbox.run("pull kokoro --hub \(server.address("/other"))", ["HF_ENDPOINT": "https://nowhere.invalid"])
        let asked = server.stop()
        let revision = "f3ff3571791e39611d31c381e3a41a3af07b4987"
        #expect(asked.contains { $0.target == "/mirror/hexgrad/Kokoro-82M/resolve/\(revision)/config.json" })
        #expect(asked.contains { $0.target == "/other/hexgrad/Kokoro-82M/resolve/\(revision)/config.json" })
        #expect(
            asked.allSatisfy { ($0.fields["authorization"] == "Bearer hf_secret") == $0.target.hasPrefix("/mirror/") }
        )
        #expect(asked.allSatisfy { $0.fields["user-agent"] == "mynah/\(MynahProgram.version)" })
    }

    @Test func `goes through the proxy that the environment names`() throws {
        let proxy = LoopbackServer { _, _ in [.answer(407)] }
        let variables = ["http_proxy": proxy.address(), "HF_ENDPOINT": "http://hub.invalid"]
        let ending = try sandbox.run("pull kokoro", variables)
        #expect(
            ending.errors.hasPrefix(
                "mynah: The proxy wants a name and a password. Put them into https_proxy: http://name:password@proxy:port\n"
            )
        )
        _ = try sandbox.run("pull kokoro", variables.merging(["no_proxy": "hub.invalid"]) { $1 })
        let asked = proxy.stop()
        #expect(
            !asked.isEmpty && asked.count <= 4
                && asked.allSatisfy { $0.target.hasPrefix("http://hub.invalid/hexgrad/") }
        )
    }

    @Test func `takes nothing but what was published`() throws {
        let server = LoopbackServer { _, _ in [.answer(200, [], Array("<html>Log in</html>".utf8))] }
        let ending = try sandbox.run("pull kokoro", ["MYNAH_HUB": server.address()])
        #expect(ending.manner == .exit(1))
        #expect(ending.errors.hasPrefix("mynah: 127.0.0.1 does not give the "))
        #expect(ending.errors.contains("that was published: it has 19 bytes, not "))
    }

    @Test func `ends by the signal of Ctrl-C, and leaves the part`() throws {
        let server = LoopbackServer { request, _ in
            request.target.hasSuffix(".pth")
                ? [.answer(200, [("Content-Length", "327212226"), ("ETag", "\"a\"")], [1, 2, 3]), .hang] : [.hang]
        }
        let models = sandbox.path("models")
        let running = try sandbox.start(
            [sandbox.program, "pull", "kokoro"],
            ["MYNAH_HUB": server.address(), "MYNAH_MODELS": models]
        )
        let part = "models/.downloads/kokoro-f3ff3571791e/kokoro-v1_0.pth.part"
        try running.until { (try? sandbox.read(part)) == [1, 2, 3] }
        running.signal(SIGINT)
        #expect(try running.wait().manner == .signal(SIGINT))
        #expect(try sandbox.text(part + ".etag") == "\"a\"")
    }

    @Test(.enabled(if: !Sandbox.isSanitized, "a sanitizer maps files of its own"))
    func `says that a file could not grow`() throws {
        let server = LoopbackServer { request, _ in
            request.target.hasSuffix(".pth")
                ? [.answer(200, [("Content-Length", "327212226")], [UInt8](repeating: 1, count: 100_000)), .hang]
                : [.hang]
        }
        let ending = try sandbox.shell(
            "ulimit -f 8; exec mynah pull kokoro",
            ["MYNAH_HUB": server.address(), "MYNAH_MODELS": "models"]
        )
        #expect(ending.manner == .exit(1))
        #expect(
            ending.errors.contains(
                ".part cannot be written: File too large. Raise the limit on file sizes (ulimit -f)."
            )
        )
    }
}
