import Foundation
import Glibc
import Testing

@testable import MynahCommands

/// How requests went: shown while a server runs, after it was killed, and when its disk is full.
struct StatsCommandTests {
    private let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    /// A server that a line of bash starts, and the address that it listens at.
    private func server(_ options: String = "", log: String = "log", after preparation: String = "") throws -> (
        program: RunningProgram, address: String
    ) {
        try sandbox.write("", to: log)
        let command =
            "\(preparation) exec \"$0\" serve --port 0 --no-jobs --no-cache --stats-folder kept \(options) 2>\(log)"
        let program = try sandbox.start(["/bin/bash", "-c", command, sandbox.program])
        var address = ""
        try program.until {
            let line = try sandbox.text(log).split(separator: "\n").first { $0.contains("listening at") }
            address = line.map { String($0.split(separator: " ").last ?? "") } ?? ""
            return !address.isEmpty
        }
        return (program, address)
    }

    /// The status of an answer to somebody who wants something spoken.
    private func speak(_ address: String, voice: String = "slt") throws -> String {
        let body = #"{"input":"Hello.","voice":"\#(voice)"}"#
        let line =
            "curl -s -m 60 -o answer -w '%{http_code}' -H Content-Type:application/json -d '\(body)' \(address)/v1/audio/speech"
        return try sandbox.shell(line).text
    }

    private func total(_ name: String) throws -> Int {
        let json = try sandbox.run("stats --json --stats-folder kept").text
        let tail = json.split(separator: "\"\(name)\":").dropFirst().first
        return tail.flatMap { Int($0.prefix { $0.isNumber }) } ?? -1
    }

    @Test func `says that there is nothing yet`() throws {
        let folder = "\(sandbox.path("kept"))"
        let ending = try sandbox.mynah(["stats", "--stats-folder", folder])
        let sentence = "'mynah serve' writes them there as requests come, unless it is told --no-stats"
        #expect(ending == Ending(.exit(0), errors: "mynah: there are no statistics in \(folder) yet: \(sentence)\n"))
        #expect(try total("requests") == 0)
    }

    @Test func `shows what a server keeps while it runs, and what is there after it was killed`() throws {
        let (program, address) = try server()
        for voice in ["slt", "slt", "rms", "nobody"] {
            #expect(try speak(address, voice: voice) == (voice == "nobody" ? "400" : "200"))
        }
        try program.until { try total("requests") == 4 }
        program.signal(SIGKILL)
        #expect(try program.wait().manner == .signal(SIGKILL))
        #expect(try [total("requests"), total("failed"), total("characters")] == [4, 1, 18])
        let text = try sandbox.run("stats --stats-folder kept --by day").text
        #expect(text.contains("\nrequests          4, 1 of them failed (25.0 %)\n"), "\(text)")
        #expect(text.contains("\nVOICE  REQUESTS  FAILED  CHARACTERS  AUDIO\nslt    2         0       12 "), "\(text)")
        #expect(text.contains("\nunknown_voice  1         1 "), "\(text)")
        #expect(!text.contains("█"))
        let (again, next) = try server()
        #expect(try speak(next) == "200")
        again.signal(SIGTERM)
        _ = try again.wait()
        #expect(try total("requests") == 5)
        #expect(
            try sandbox.shell("grep -c Hello kept/*; true").text.split(separator: "\n").allSatisfy {
                $0.hasSuffix(":0")
            }
        )
    }

    @Test func `keeps nothing where it is told so`() throws {
        let (program, address) = try server("--no-stats")
        #expect(try speak(address) == "200")
        program.signal(SIGTERM)
        _ = try program.wait()
        #expect(!FileManager.default.fileExists(atPath: sandbox.path("kept")))
    }

    @Test(.disabled(if: Sandbox.isSanitized, "a sanitizer's own files meet the limit"))
    func `speaks on where the disk is full, says so once, and counts what it could not keep`() throws {
        // A limit on the size of files fails as a full disk does, with less to clean up: the tables alone need more than 20 kB.
        let (program, address) = try server(after: "ulimit -f 20;")
        for _ in 0..<3 { #expect(try speak(address) == "200") }
        try program.until {
            try sandbox.shell("curl -s \(address)/metrics").text.contains("\nmynah_statistics_failing 1\n")
        }
        #expect(try speak(address) == "200")
        program.signal(SIGTERM)
        #expect(try program.wait().manner == .exit(0))
        let said = try sandbox.text("log").split(separator: "\n").filter { $0.contains("statistics") }
        #expect(said.count == 1, "\(said)")
    }

    @Test func `adds up what two servers keep in one folder`() throws {
        let servers = try [server(log: "one"), server(log: "other")]
        for _ in 0..<2 {
            for one in servers { #expect(try speak(one.address) == "200") }
        }
        for one in servers {
            one.program.signal(SIGTERM)
            #expect(try one.program.wait().manner == .exit(0))
        }
        #expect(try total("requests") == 4)
        #expect(try ["one", "other"].allSatisfy { try !sandbox.text($0).contains("problem") })
    }

    @Test(arguments: [
        (0, 8, ""), (8, 8, "████████████████████"), (4, 8, "██████████"), (1, 1_000, "▏"), (3, 16, "███▊"),
    ])
    func `draws bars`(count: Int, most: Int, bar: String) { #expect(StatsText.bar(count, of: most) == bar) }

    @Test(arguments: [(0, "0"), (999, "999"), (1_000, "1,000"), (1_234_567, "1,234,567")])
    func `groups digits`(number: Int, text: String) { #expect(StatsText.grouped(number) == text) }

    @Test(arguments: [(0.01234, "0.0123"), (0.1, "0.1"), (1.234, "1.23"), (12.34, "12.3"), (123.4, "123"), (3, "3")])
    func `shortens numbers`(value: Double, text: String) { #expect(StatsText.short(value) == text) }
}
