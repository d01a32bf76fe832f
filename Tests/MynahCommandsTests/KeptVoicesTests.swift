import Foundation
import MynahTesting
import Testing

/// Voices that are mixed and kept, by the program and by a server's clients, and spoken by both.
struct KeptVoicesTests {
    private let sandbox: Sandbox
    private let variables: [String: String]

    init() throws {
        sandbox = try Sandbox()
        variables = try sandbox.installModel().merging(["XDG_DATA_HOME": sandbox.path("data")]) { $1 }
    }

    private func run(_ line: String) throws -> Ending { try sandbox.run(line, variables) }

    @Test func `the program keeps a voice, speaks with it and removes it`() throws {
        #expect(try run("voices mix bf_emma*0.7+af_heart*0.3 --keep mine") == Ending(.exit(0)))
        #expect(try run("voices --names").text.hasPrefix("af_heart\nam_puck\nbf_emma\nmine\n"))
        #expect(try run("say Hello. -v mine -o a.wav") == Ending(.exit(0)))
        #expect(try run("say Hello. -l en-GB -v bf_emma*0.7+af_heart*0.3 -o b.wav") == Ending(.exit(0)))
        #expect(try sandbox.read("a.wav") == sandbox.read("b.wav"))
        #expect(
            try run("voices mix af_heart --keep mine")
                == failure("There is a voice 'mine' already. Choose another name.")
        )
        #expect(
            try run("voices mix af_heart --keep AWB") == failure("There is a voice 'AWB' already. Choose another name.")
        )
        #expect(try run("voices remove mine") == Ending(.exit(0)))
        #expect(try !run("voices --names").text.contains("mine"))
        #expect(try run("voices remove af_heart").manner == .exit(2))
    }

    @Test(arguments: ["pt", "safetensors", "bin"])
    func `writes rows that --style speaks with`(ending: String) throws {
        #expect(try run("voices mix am_puck+bf_emma -o mix.\(ending)") == Ending(.exit(0)))
        #expect(try run("say Hello. -v am_puck --style mix.\(ending) -o a.wav") == Ending(.exit(0)))
        #expect(try run("say Hello. -v am_puck+bf_emma -o b.wav") == Ending(.exit(0)))
        #expect(try sandbox.read("a.wav") == sandbox.read("b.wav"))
    }

    @Test func `a server's clients keep voices, hear them at once, and find them after a restart`() throws {
        var server = try started()
        #expect(try curl("v1/audio/voices/combine", #"{"voices":"am_puck(2)+bf_emma","save":"ours"}"#) == "200")
        #expect(try speak("ours", "a.wav") == "200")
        #expect(try speak("am_puck(2)+bf_emma", "b.wav") == "200")
        #expect(try sandbox.read("a.wav") == sandbox.read("b.wav"))
        let turns = #"{"turns":[{"voice":"ours","text":"Hello."},{"voice":"awb","text":"Hi."}]}"#
        #expect(try curl("v1/audio/dialogue", turns) == "200")
        #expect(try curl("v1/audio/voices/ours/preview?format=wav", nil) == "200")
        _ = try curl("v1/audio/voices/ours", nil)
        #expect(try sandbox.text("out").contains(#""mixture":"am_puck(2)+bf_emma""#))
        #expect(try sandbox.text("out").contains(#"{"voice":"am_puck","weight":0.66667}"#))
        // A kept voice is no measure for others.
        #expect(try speak("af_heart", "x.wav", #", "instructions":"excited""#) == "200")
        #expect(try run("voices mix af_heart-am_puck --keep af_mine") == Ending(.exit(0)))
        #expect(try speak("af_heart", "y.wav", #", "instructions":"excited""#) == "200")
        #expect(try sandbox.read("x.wav") == sandbox.read("y.wav"))
        // What the program keeps, the server hears of.
        #expect(try run("voices mix af_heart+ours --keep more") == Ending(.exit(0)))
        #expect(try speak("more", "c.wav") == "200")
        try end(server)
        server = try started()
        #expect(try speak("ours", "d.wav") == "200")
        #expect(try sandbox.read("d.wav") == sandbox.read("a.wav"))
        #expect(try curl("v1/audio/voices/ours", nil, "-X DELETE") == "200")
        #expect(try speak("ours", "e.wav") == "400")
        #expect(try curl("v1/audio/voices/af_heart", nil, "-X DELETE") == "403")
        #expect(try curl("v1/audio/voices/combine", #"{"voices":"am_puck","save":"ours"}"#) == "200")
        #expect(try speak("ours", "f.wav") == "200")
        #expect(try speak("am_puck", "g.wav") == "200")
        #expect(try sandbox.read("f.wav") == sandbox.read("g.wav"))
        try end(server)
    }

    private func started() throws -> RunningProgram {
        let server = try sandbox.start([sandbox.program, "serve", "--socket", sandbox.path("http.sock")], variables)
        try server.until { try curl("livez", nil) == "200" }
        return server
    }

    private func end(_ server: RunningProgram) throws {
        server.signal(SIGTERM)
        #expect(try server.wait().manner == .exit(0))
    }

    private func speak(_ voice: String, _ file: String, _ more: String = "") throws -> String {
        let body =
            "{\"input\":\"Hello there.\",\"language\":\"en\",\"voice\":\"\(voice)\",\"response_format\":\"wav\",\"stream\":false\(more)}"
        return try curl("v1/audio/speech", body, file: file)
    }

    private func curl(_ path: String, _ body: String?, _ more: String = "", file: String = "out") throws -> String {
        let data = body.map { "-H 'Content-Type: application/json' -d '\($0)'" } ?? ""
        return try sandbox.shell(
            "curl -s --unix-socket http.sock -o \(file) -w '%{http_code}' \(more) \(data) http://localhost/\(path)"
        ).text
    }
}
