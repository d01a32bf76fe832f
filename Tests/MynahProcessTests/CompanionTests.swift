import Glibc
import MynahProcess
import MynahSynthesis
import MynahWire
import Testing

struct CompanionTests {
    /// A companion that greets with kind 7 and then does what `script` says.
    private func companion(_ script: String, change: (inout CompanionPlan) -> Void = { _ in }) -> Companion {
        var plan = CompanionPlan(CompanionProgram(name: "sh", remedy: "Install it.", path: "/bin/sh"))
        plan.arguments = ["-c", "printf '\\0\\0\\0\\0\\7'; " + script]
        plan.maximumPayload = 2_000_000
        change(&plan)
        return Companion(plan)
    }

    private let patience = Patience(for: .seconds(20))
    private let ended = "before it had answered. It is started again with the next request."

    @Test func `starts with the first request and stays warm`() throws {
        let echo = companion("exec cat")
        #expect(echo.identifier == nil)
        #expect(try echo.start() == Frame(kind: 7))
        let identifier = echo.identifier
        for number in 0..<3 as Range<UInt8> {
            let frame = Frame(kind: number, payload: Array(repeating: number, count: 1_000_000))
            try echo.send(frame, patience: patience)
            #expect(try echo.receive(patience: patience) == frame)
        }
        #expect(echo.takeArrived() == nil)
        #expect(echo.identifier == identifier)
    }

    @Test func `starts anew after its child was killed while idle`() throws {
        let echo = companion("exec cat")
        try echo.start()
        let first = try #require(echo.identifier)
        kill(first, SIGKILL)
        try? echo.send(Frame(kind: 1), patience: patience)
        _ = try? echo.receive(patience: patience)
        try echo.send(Frame(kind: 2), patience: patience)
        #expect(try echo.receive(patience: patience) == Frame(kind: 2))
        #expect(echo.identifier != first)
    }

    @Test func `tells how its child died and what it said`() throws {
        let dying = companion("head -c 5 >/dev/null; echo 'no more tea' >&2; kill -9 $$")
        try dying.send(Frame(kind: 1), patience: patience)
        #expect(throws: ProcessError(.ended, "sh was killed by signal 9 (Killed) \(ended)", cause: "no more tea")) {
            try dying.receive(patience: patience)
        }
        #expect(dying.identifier == nil)
    }

    @Test func `kills a child that hangs`() throws {
        let hanging = companion("exec sleep 1000")
        try hanging.send(Frame(kind: 1), patience: patience)
        let identifier = try #require(hanging.identifier)
        #expect(throws: ProcessError(.timedOut, "sh did not answer in time. Try again, with a shorter text or file.")) {
            try hanging.receive(patience: Patience(for: .milliseconds(5)))
        }
        #expect(kill(identifier, 0) == -1)
    }

    @Test func `kills a child that does not greet`() {
        let mute = companion("") { plan in
            plan.arguments = ["-c", "exec sleep 1000"]
            plan.startLimit = .milliseconds(5)
        }
        #expect(throws: ProcessError(.timedOut, "sh did not answer in time. Try again, with a shorter text or file.")) {
            try mute.start()
        }
        #expect(mute.identifier == nil)
    }

    @Test func `kills a child that talks nonsense`() {
        let raving = companion("printf '\\377\\377\\377\\377\\1'; exec cat")
        #expect(
            throws: ProcessError(
                .nonsense,
                "sh sent what is not a message. A frame announces 4294967295 bytes; at most 2000000 are allowed."
            )
        ) {
            try raving.start()
            _ = try raving.receive(patience: patience)
        }
        #expect(raving.identifier == nil)
    }

    @Test func `leaves its child alone when the work is cancelled`() throws {
        let echo = companion("exec cat")
        try echo.start()
        let identifier = echo.identifier
        let cancelled = Patience(for: .seconds(20), cancellation: Cancellation { true })
        #expect(throws: ProcessError(.cancelled, "The work of sh was cancelled.")) {
            try echo.receive(patience: cancelled)
        }
        try echo.send(Frame(kind: 4), patience: patience)
        #expect(try echo.receive(patience: patience) == Frame(kind: 4))
        #expect(echo.identifier == identifier)
    }

    @Test func `sends the rest of a frame whose sending was cancelled before the next one`() throws {
        let slow = companion("exec cat")
        try slow.start()
        let asks = Countdown(from: 6)
        let big = Frame(kind: 1, payload: Array(repeating: 5, count: 1_900_000))
        let impatient = Patience(for: .seconds(20), cancellation: Cancellation { asks.isOver() })
        #expect(throws: ProcessError.self) { try slow.send(big, patience: impatient) }
        try slow.send(Frame(kind: 2), patience: patience)
        #expect(try slow.receive(patience: patience) == big)
        #expect(try slow.receive(patience: patience) == Frame(kind: 2))
    }

    @Test func `rests when its child fails again and again`() {
        let failing = companion("") { plan in
            plan.arguments = ["-c", "exit 4"]
            plan.budget = RestartBudget(freeFailures: 1, firstPause: .seconds(40))
        }
        for _ in 0..<2 {
            #expect(throws: ProcessError(.ended, "sh ended with status 4 \(ended)")) { try failing.start() }
        }
        #expect(throws: ProcessError(.resting, "sh failed 2 times in a row and is tried again in 40 s.")) {
            try failing.start()
        }
    }
}
