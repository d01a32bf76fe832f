import Glibc
import Testing

/// What happens when the program, or one that it started, is stopped in the middle.
struct InterruptionTests {
    private let sandbox: Sandbox

    init() throws {
        sandbox = try Sandbox()
        try sandbox.write(
            String(repeating: "All work and no play makes Jack a dull boy. ", count: 5_000),
            to: "long.txt"
        )
    }

    /// A program that has begun to write `a.wav` and will go on for long.
    private func speaking(_ options: String...) throws -> RunningProgram {
        let program = try sandbox.start([sandbox.program, "say", "-f", "long.txt", "-o", "a.wav"] + options)
        try program.until { program.bytesWritten > 100_000 }
        return program
    }

    @Test(arguments: [SIGINT, SIGTERM])
    func `leaves no file and ends by the signal that stopped it`(number: Int32) throws {
        let program = try speaking()
        #expect(try sandbox.files == ["long.txt"])
        program.signal(number)
        #expect(try program.wait() == Ending(.signal(number)))
        #expect(try sandbox.files == ["long.txt"])
    }

    @Test(arguments: [SIGINT, SIGTERM])
    func `stops the other program too`(number: Int32) throws {
        let program = try speaking("-l", "de")
        #expect(program.children.count > 0)
        program.signal(number)
        #expect(try program.wait() == Ending(.signal(number)))
        #expect(try sandbox.files == ["long.txt"])
    }

    @Test func `keeps the file that was there`() throws {
        try sandbox.write("old", to: "a.wav")
        let program = try speaking("--captions", "srt")
        program.signal(SIGINT)
        #expect(try program.wait() == Ending(.signal(SIGINT)))
        #expect(try sandbox.files == ["a.wav", "long.txt"])
        #expect(try sandbox.text("a.wav") == "old")
    }

    @Test(arguments: ["en", "de"])
    func `leaves nothing when it is killed`(language: String) throws {
        let program = try speaking("-l", language)
        program.signal(SIGKILL)
        #expect(try program.wait() == Ending(.signal(SIGKILL)))
        #expect(try sandbox.files == ["long.txt"])
    }

    @Test func `shows the shell that it was interrupted`() throws {
        let script = """
            mynah say -f long.txt -o a.wav & pid=$!
            exec 2>/dev/null
            until [[ $(awk '/wchar/ { print $2 }' /proc/$pid/io) -gt 100000 ]]; do :; done
            kill -TERM $pid
            wait $pid
            echo $?
            """
        #expect(try sandbox.shell(script).text == "143\n")
        #expect(try sandbox.files == ["long.txt"])
    }

    @Test(arguments: [SIGINT, SIGTERM])
    func `stops though the reader takes nothing`(number: Int32) throws {
        try #require(mkfifo(sandbox.path("p"), 0o600) == 0)
        let reader = open(sandbox.path("p"), O_RDWR)
        defer { close(reader) }
        let command = "exec '\(sandbox.program)' say -f long.txt --stdout >p"
        let program = try sandbox.start(["/bin/bash", "-c", command])
        try program.until {
            let before = program.bytesWritten
            poll(nil, 0, 50)
            return before > 30_000 && program.bytesWritten == before
        }
        program.signal(number)
        #expect(try program.wait(seconds: 20) == Ending(.signal(number)))
    }

    @Test func `says so when espeak is killed while it speaks, and leaves no file`() throws {
        let program = try speaking("-l", "de")
        // Again and again: one that dies before its first sound is replaced unnoticed.
        try program.until {
            for child in program.children { kill(-child, SIGKILL) }
            return !program.isRunning
        }
        let ending = try program.wait()
        #expect(ending.manner == .exit(1))
        #expect(ending.errors.hasPrefix("mynah: mynah-espeak "))
        #expect(try sandbox.files == ["long.txt"])
    }

    @Test func `goes on when the warm espeak is killed between two sentences`() throws {
        try sandbox.write(String(repeating: "Eins zwei drei. ", count: 10), to: "long.txt")
        #expect(try sandbox.run("say -f long.txt -l de -o expected.wav") == Ending(.exit(0)))
        let program = try speaking("-l", "de")
        for child in program.children { kill(child, SIGKILL) }
        #expect(try program.wait() == Ending(.exit(0)))
        #expect(try sandbox.read("a.wav") == sandbox.read("expected.wav"))
    }
}
