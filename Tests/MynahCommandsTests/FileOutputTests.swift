import Glibc
import Mynah
import Testing

/// A file that appears whole or not at all.
struct FileOutputTests {
    private let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    @Test func `appears when it is finished, and not before`() throws {
        let file = try FileOutput(path: sandbox.path("a"))
        try file.write([1, 2, 3])
        #expect(try sandbox.files == [])
        try file.write([4])
        try file.finish([])
        #expect(try sandbox.files == ["a"])
        #expect(try sandbox.read("a") == [1, 2, 3, 4])
    }

    @Test func `is not there when it is let go`() throws {
        do {
            let file = try FileOutput(path: sandbox.path("a"))
            try file.write([1, 2, 3])
        }
        #expect(try sandbox.files == [])
    }

    @Test func `replaces a file only when it is finished`() throws {
        try sandbox.write("old", to: "a")
        let file = try FileOutput(path: sandbox.path("a"))
        try file.write(Array("new".utf8))
        #expect(try sandbox.text("a") == "old")
        try file.finish([])
        #expect(try sandbox.text("a") == "new")
        #expect(try sandbox.files == ["a"])
    }

    @Test func `replaces a file that came in between`() throws {
        let file = try FileOutput(path: sandbox.path("a"))
        try file.write([1])
        try sandbox.write("came in between", to: "a")
        try file.finish([])
        #expect(try sandbox.read("a") == [1])
        #expect(try sandbox.files == ["a"])
    }

    @Test func `is whole, whichever of two writers is last`() throws {
        let writers = try (1...2).map { _ in try FileOutput(path: sandbox.path("a")) }
        for (number, writer) in writers.enumerated() { try writer.write([UInt8](repeating: UInt8(number), count: 9)) }
        for (number, writer) in writers.enumerated().reversed() {
            try writer.finish([])
            #expect(try sandbox.read("a") == [UInt8](repeating: UInt8(number), count: 9))
        }
    }

    @Test func `obeys the umask, and keeps the permissions of what it replaces`() throws {
        let modes = try ["new", "old"].map { name in
            if name == "old" {
                try sandbox.write("", to: name)
                chmod(sandbox.path(name), 0o640)
            }
            let file = try FileOutput(path: sandbox.path(name))
            try file.finish([])
            var status = stat()
            stat(sandbox.path(name), &status)
            return status.st_mode & 0o777
        }
        #expect(modes[0] & ~0o666 == 0 && modes[0] & 0o600 == 0o600)
        #expect(modes[1] == 0o640)
    }

    @Test func `writes the patches over what was written`() throws {
        let speech = AudioBuffer(samples: [Float](repeating: 0.25, count: 1_000), rate: .speech)
        var writer = try SpeechWriter(FileOutput(path: sandbox.path("a")), format: .wav, rate: .speech)
        for start in stride(from: 0, to: 1_000, by: 100) {
            try writer.receive(Array(speech.samples[start..<start + 100]))
        }
        try writer.finish()
        #expect(try sandbox.read("a") == AudioFormat.wav.encode(speech))
    }

    @Test func `takes a file at the root of a path, and names of all lengths`() throws {
        let name = String(repeating: "n", count: 255)
        try FileOutput(path: sandbox.path(name)).finish([])
        #expect(try sandbox.files == [name])
        let error = #expect(throws: SynthesisError.self) { try FileOutput(path: sandbox.path(name + "n")).finish([]) }
        #expect(error?.cause == "File name too long")
        #expect(try sandbox.files == [name])
    }
}
