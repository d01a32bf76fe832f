import Glibc
import Testing

/// Keys that are made, listed and taken away, and a server that hears of it.
struct KeysCommandTests {
    private let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    @Test func `makes a key and shows it once`() throws {
        let made = try sandbox.run(
            "keys create reader --scope speak,jobs --limit-requests 60 --audit audit.log --keys keys"
        )
        #expect(made.manner == .exit(0))
        #expect(made.text.hasPrefix("mynah_"))
        let key = made.text.dropLast()
        #expect(key.utf8.count == 49)
        #expect(made.errors == "mynah: this is the only time that the key 'reader' is shown; keys keeps its SHA-256\n")
        for file in ["keys", "audit.log"] {
            #expect(try !sandbox.text(file).contains(key))
            var status = stat()
            stat(sandbox.path(file), &status)
            #expect(status.st_mode & 0o777 == 0o600)
        }
        let listed = try sandbox.run("keys list --keys keys").text.split(separator: "\n").map { line in
            line.split(separator: " ").prefix(5).joined(separator: " ")
        }
        #expect(listed == ["NAME SCOPES REQUESTS CHARACTERS STREAMS", "reader speak,jobs 60 - -"])
        #expect(try sandbox.run("keys revoke reader --audit audit.log --keys keys") == Ending(.exit(0)))
        #expect(try sandbox.run("keys list --keys keys").text.split(separator: "\n").count == 1)
        let lines = try sandbox.text("audit.log").split(separator: "\n")
        #expect(lines.map { $0.contains("\"action\":\"created\"") } == [true, false])
        #expect(lines.map { $0.contains("\"action\":\"revoked\"") } == [false, true])
    }

    @Test func `keeps keys in the configuration folder`() throws {
        #expect(try sandbox.run("keys list").text.split(separator: "\n").count == 1)
        #expect(try sandbox.run("keys create a").manner == .exit(0))
        #expect(try sandbox.run("keys list").text.split(separator: "\n").count == 2)
        let file = sandbox.configurationPath("keys.json")
        #expect(try sandbox.run("keys list --keys \(file)").text.split(separator: "\n").count == 2)
    }

    @Test(arguments: [
        ("keys revoke a", 1, "There is no key 'a'. 'mynah keys list' shows all."),
        (
            "keys create a/b", 1,
            "No key can be called 'a/b': take 1 to 64 letters, digits, hyphens, underscores and points."
        ),
        ("keys list --keys none", 1, "'none' cannot be read: No such file or directory."),
        (
            "serve --host 0.0.0.0 --port 0", 2,
            "at --host 0.0.0.0 others than this machine could use the server; make keys for them with 'mynah keys create', "
                + "or say --allow-anonymous if everybody may"
        ),
        ("serve --keys none", 1, "'none' cannot be read: No such file or directory."),
    ])
    func `says what is wrong`(line: String, status: Int32, message: String) throws {
        #expect(try sandbox.run(line) == Ending(.exit(status), errors: "mynah: \(message)\n"))
    }

    @Test(arguments: ["2020-01-31", "2030-02-30", "0d", "9", "soon"])
    func `takes no day that is none or past`(expiry: String) throws {
        #expect(try sandbox.run("keys create a --expires \(expiry)").manner == .exit(2))
        #expect(try sandbox.run("keys list").text.split(separator: "\n").count == 1)
    }

    @Test func `a server takes up keys on SIGHUP and stays`() throws {
        let key = try sandbox.run("keys create reader").text.dropLast()
        let server = try sandbox.start([sandbox.program, "serve", "--socket", sandbox.path("http.sock")])
        try server.until { try status() != "000" }
        #expect(try status() == "401")
        #expect(try status("-H 'Authorization: Bearer \(key)'") == "200")
        #expect(try sandbox.run("keys revoke reader") == Ending(.exit(0)))
        #expect(try status("-H 'Authorization: Bearer \(key)'") == "200")
        server.signal(SIGHUP)
        try server.until { try status("-H 'Authorization: Bearer \(key)'") == "401" }
        #expect(server.isRunning)
        server.signal(SIGTERM)
        #expect(try server.wait().manner == .exit(0))
    }

    @Test func `a server whose keys are gone goes on to need them`() throws {
        let key = try sandbox.run("keys create reader").text.dropLast()
        let command = "exec \"$0\" serve --socket http.sock --no-cache --audit audit 2>log"
        let server = try sandbox.start(["/bin/bash", "-c", command, sandbox.program])
        try server.until { try status() == "401" }
        _ = try sandbox.shell("rm \"$XDG_CONFIG_HOME\"/mynah/keys.json")
        server.signal(SIGHUP)
        try server.until { try sandbox.text("log").contains("there are no keys any more; those from before hold.") }
        #expect(try status() == "401")
        #expect(try status("-H 'Authorization: Bearer \(key)'") == "200")
        #expect(try sandbox.text("audit").contains("kept"))
        server.signal(SIGTERM)
        #expect(try server.wait().manner == .exit(0))
    }

    /// What a server at the socket answers.
    private func status(_ options: String = "") throws -> String {
        try sandbox.shell(
            "curl --silent --output /dev/null --write-out '%{http_code}' --unix-socket http.sock \(options) http://localhost/v1/models"
        ).text
    }
}
