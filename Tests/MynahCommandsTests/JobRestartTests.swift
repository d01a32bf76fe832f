import Foundation
import Glibc
import Testing

/// What becomes of jobs when the server is killed, again and again.
struct JobRestartTests {
    private let sandbox: Sandbox

    init() throws {
        sandbox = try Sandbox()
        let sentence = "The parrot has learned %d words, and says them all day to whoever listens.\\n\\n"
        let text = (1...16).map { sentence.replacing("%d", with: String($0)) }.joined()
        try sandbox.write(#"{"input":"\#(text)","voice":"slt","response_format":"mp3"}"#, to: "job.json")
    }

    /// A server, and the address that it listens at.
    private func server(_ folder: String) throws -> (program: RunningProgram, address: String) {
        let log = folder + ".log"
        try sandbox.write("", to: log)
        let command = "exec \"$0\" serve --port 0 --jobs-folder \(folder) 2>\(log)"
        let program = try sandbox.start(["/bin/bash", "-c", command, sandbox.program])
        var address = ""
        try program.until {
            let line = try sandbox.text(log).split(separator: "\n").first { $0.contains("listening at") }
            address = line.map { String($0.split(separator: " ").last ?? "") } ?? ""
            return !address.isEmpty
        }
        return (program, address)
    }

    private func curl(_ arguments: String) throws -> String {
        let ending = try sandbox.shell("curl --silent --show-error --max-time 300 \(arguments)")
        return String(decoding: ending.output, as: UTF8.self)
    }

    /// Leaves the job; its place.
    private func leave(at address: String) throws -> String {
        let head = try curl("-D - -o answer -H Content-Type:application/json --data @job.json \(address)/v1/audio/jobs")
        let line = head.split(separator: "\r\n").first { $0.hasPrefix("Location: ") }
        return String(try #require(line, "\(head)").dropFirst(10))
    }

    @Test func `makes the same file, byte for byte, however often it is killed`() throws {
        let (whole, first) = try server("whole")
        let one = try leave(at: first)
        #expect(try curl("\(first)\(one)/events").contains("event: finished"))
        _ = try curl("-o whole.mp3 \(first)\(one)/audio")
        _ = try curl("-o whole.json \(first)\(one)/times")
        whole.signal(SIGTERM)
        _ = try whole.wait()

        var place: String?
        var spoken = 0
        for _ in 0..<3 {
            let (program, address) = try server("killed")
            if place == nil { place = try leave(at: address) }
            let before = spoken
            try program.until {
                let answer = try curl("\(address)\(place ?? "")")
                let number = answer.split(separator: #""characters_spoken":"#).last?.prefix { $0.isNumber }
                spoken = number.flatMap { Int($0) } ?? 0
                return spoken > before
            }
            program.signal(SIGKILL)
            #expect(try program.wait().manner == .signal(SIGKILL))
        }
        let (last, address) = try server("killed")
        #expect(try curl("\(address)\(place ?? "")/events").contains("event: finished"))
        _ = try curl("-o killed.mp3 \(address)\(place ?? "")/audio")
        _ = try curl("-o killed.json \(address)\(place ?? "")/times")
        last.signal(SIGTERM)
        _ = try last.wait()
        let bytes = try sandbox.read("whole.mp3")
        #expect(try sandbox.read("killed.mp3") == bytes && bytes.count > 100_000)
        let times = try ["whole.json", "killed.json"].map {
            try sandbox.text($0).split(separator: ",", maxSplits: 1)[1]
        }
        #expect(times[0] == times[1])
    }
}
