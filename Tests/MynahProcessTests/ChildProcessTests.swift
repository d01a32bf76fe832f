import Glibc
import MynahProcess
import MynahSynthesis
import Testing

struct ChildProcessTests {
    private func shell(_ script: String, environment: [String: String] = [:]) throws -> ChildProcess {
        try ChildProcess(Launch(path: "/bin/sh", arguments: ["-c", script], environment: environment))
    }

    /// All that the child writes until it ends, with `input` written to it.
    private func output(of child: ChildProcess, input: [UInt8] = []) throws -> [UInt8] {
        var rest = input[...]
        var output: [UInt8] = []
        while true {
            let moved = try child.exchange(rest, patience: Patience(for: .seconds(20)))
            rest = rest.dropFirst(moved.written)
            output += moved.received
            if rest.isEmpty { child.closeInput() }
            if moved.hasEnded { return output }
        }
    }

    @Test func `feeds a child and hears it at the same time`() throws {
        let child = try ChildProcess(Launch(path: "/bin/cat"))
        let input = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        #expect(try output(of: child, input: input) == input)
        #expect(child.collect(within: .seconds(5)) == .status(0))
    }

    @Test func `says how a child ended`() throws {
        let child = try shell("exit 3")
        #expect(try output(of: child).isEmpty)
        #expect(child.collect(within: .seconds(5)) == .status(3))
        #expect(!child.isRunning)
    }

    @Test(arguments: [
        (ExitReport.status(3), "ended with status 3"), (.signal(9), "was killed by signal 9 (Killed)"),
        (.unknown, "ended"),
    ])
    func `describes an end`(report: ExitReport, description: String) {
        #expect(report.description == description)
    }

    @Test func `keeps the last lines of standard error, fit for a terminal`() throws {
        let child = try shell(
            "i=0; while [ $i -lt 2000 ]; do echo line $i >&2; i=$((i+1)); done; printf '\\033[31mred\\n\\n' >&2"
        )
        #expect(try output(of: child).isEmpty)
        #expect(child.lastErrors() == "line 1996\nline 1997\nline 1998\nline 1999\n[31mred")
    }

    @Test func `gives a child its variables beside ours`() throws {
        let child = try shell("printf %s \"$MYNAH_TEST:${PATH:+path}\"", environment: ["MYNAH_TEST": "a=b"])
        #expect(String(decoding: try output(of: child), as: UTF8.self) == "a=b:path")
    }

    @Test func `gives a child no descriptor beyond the standard ones, and a group of its own`() throws {
        let source = try CancellationSource()
        let other = try ChildProcess(Launch(path: "/bin/cat"))
        let child = try shell("[ -e /proc/self/fd/\(source.descriptor) ] && echo leaked; echo done")
        let text = String(decoding: try output(of: child), as: UTF8.self)
        #expect(text == "done\n")
        #expect(getpgid(other.identifier) == other.identifier)
        other.kill()
    }

    @Test func `survives writing to a child that is gone`() throws {
        let child = try shell("exec 0<&-; echo ready; exit 0")
        #expect(child.collect(within: .seconds(5)) == .status(0))
        var ended = false
        while !ended { ended = try child.exchange([1, 2, 3], patience: Patience(for: .seconds(5))).hasEnded }
    }

    @Test func `stops waiting at the deadline`() throws {
        let child = try ChildProcess(Launch(path: "/bin/cat"))
        #expect(
            throws: ProcessError(.timedOut, "cat did not answer in time. Try again, with a shorter text or file.")
        ) { try child.exchange(patience: Patience(for: .milliseconds(5))) }
        #expect(child.isRunning)
        #expect(child.kill() == .signal(SIGKILL))
    }

    @Test(arguments: [true, false])
    func `stops waiting when it is cancelled`(hasDescriptor: Bool) throws {
        let child = try ChildProcess(Launch(path: "/bin/cat"))
        let source = try CancellationSource()
        let cancellation = hasDescriptor ? source.cancellation : Cancellation { source.isCancelled }
        source.cancel()
        #expect(throws: ProcessError(.cancelled, "The work of cat was cancelled.")) {
            try child.exchange(patience: Patience(until: .never, cancellation: cancellation))
        }
        #expect(child.isRunning)
    }

    @Test func `leaves neither a process nor a zombie behind`() throws {
        var child: ChildProcess? = try ChildProcess(Launch(path: "/bin/cat"))
        let identifier = try #require(child?.identifier)
        child = nil
        #expect(Glibc.kill(identifier, 0) == -1)
    }

    @Test func `tells when the program is not there`() {
        #expect(
            throws: ProcessError(
                .notFound,
                "/nowhere/at-all could not be started: No such file or directory. Check that the file is there and may be executed.",
                cause: "No such file or directory"
            )
        ) { try ChildProcess(Launch(path: "/nowhere/at-all")) }
    }
}
