import Glibc
import MynahEspeak
import MynahProcess
import MynahSynthesis
import MynahTesting
import Testing

/// What happens to the program happens to nobody who wants speech, or is told in full.
struct EspeakMishapTests {
    private func plan(path: String? = nil, _ change: (inout CompanionPlan) -> Void = { _ in }) -> CompanionPlan {
        var plan = CompanionPlan(CompanionProgram(name: "mynah-espeak", remedy: "Build it.", path: path))
        change(&plan)
        return plan
    }

    @Test func `speaks on after its program was killed between passages`() throws {
        var engine = EspeakEngine()
        let before = try engine.heard(passage("Hello."))
        let first = try #require(engine.processIdentifier)
        kill(-first, SIGKILL)
        #expect(try engine.heard(passage("Hello.")).samples == before.samples)
        #expect(engine.processIdentifier != first)
    }

    @Test func `tells that its program was killed while it spoke, and speaks the next passage`() throws {
        var engine = EspeakEngine()
        _ = try engine.voices()
        let first = try #require(engine.processIdentifier)
        let long = passage(String(repeating: "Seven large birds were singing. ", count: 500))
        #expect(
            throws: SynthesisError(
                .engineFailed,
                "mynah-espeak was killed by signal 9 (Killed) before it had answered. It is started again with the next request."
            )
        ) {
            var sink = ActingSink { kill(-first, SIGKILL) }
            try engine.speak(long, into: &sink, cancellation: .never)
        }
        #expect(try !engine.heard(passage("Hello.")).samples.isEmpty)
    }

    @Test func `ends the passage although its warm program was killed, as a fork of it speaks`() throws {
        var engine = EspeakEngine()
        let text = passage(String(repeating: "Seven large birds were singing. ", count: 20))
        let undisturbed = try engine.heard(text).samples.count
        let first = try #require(engine.processIdentifier)
        var sink = ActingSink { kill(first, SIGKILL) }
        try engine.speak(text, into: &sink, cancellation: .never)
        #expect(sink.count == undisturbed)
        #expect(try engine.heard(text).samples.count == undisturbed)
        #expect(engine.processIdentifier != first)
    }

    @Test func `kills a program that hangs, and speaks the next passage`() throws {
        var engine = EspeakEngine(plan(), answerLimit: .milliseconds(300))
        _ = try engine.voices()
        let first = try #require(engine.processIdentifier)
        kill(-first, SIGSTOP)
        #expect(
            throws: SynthesisError(
                .engineFailed,
                "mynah-espeak did not answer in time. Try again, with a shorter text or file."
            )
        ) { try engine.heard(passage("Hello.")) }
        #expect(kill(first, 0) == -1)
        #expect(try !engine.heard(passage("Hello.")).samples.isEmpty)
    }

    @Test func `stops within 50 ms of a cancellation and speaks the next passage`() throws {
        var engine = EspeakEngine()
        let times = try (0..<3).map { _ in try timeToStop(&engine) }
        #expect(times.min()! < .milliseconds(50), "the quickest of three, as other work may hold up one")
        #expect(try !engine.heard(passage("Hello.")).samples.isEmpty)
    }

    private func timeToStop(_ engine: inout EspeakEngine) throws -> Duration {
        let source = try CancellationSource()
        let long = passage(String(repeating: "Seven large birds were singing. ", count: 500))
        let clock = SuspendingClock()
        var cancelled = clock.now
        #expect(throws: SynthesisError(.cancelled, "The work was cancelled.")) {
            var sink = ActingSink {
                cancelled = clock.now
                source.cancel()
            }
            try engine.speak(long, into: &sink, cancellation: source.cancellation)
        }
        return cancelled.duration(to: clock.now)
    }

    @Test func `says which package brings missing data, and looks again the next time`() throws {
        var engine = EspeakEngine(plan { $0.environment = ["ESPEAK_DATA_PATH": "/nowhere"] })
        let message =
            "espeak-ng's data is missing from /nowhere, where ESPEAK_DATA_PATH says it is. "
            + "Install it (apt-get install espeak-ng-data) and unset the variable."
        for _ in 0..<6 {
            #expect(throws: SynthesisError(.engineUnavailable, message)) { try engine.voices() }
        }
        #expect(engine.processIdentifier == nil)
    }

    @Test func `says what to do when its program is missing`() {
        var engine = EspeakEngine(plan(path: "/nowhere/mynah-espeak"))
        let message = "mynah-espeak is missing. It was looked for at /nowhere/mynah-espeak. Build it."
        #expect(throws: SynthesisError(.engineUnavailable, message)) { try engine.heard(passage("Hello.")) }
    }

    @Test func `leaves no program behind`() throws {
        var engine: EspeakEngine? = EspeakEngine()
        _ = try engine?.voices()
        let identifier = try #require(engine?.processIdentifier)
        engine = nil
        #expect(kill(identifier, 0) == -1)
    }
}

/// Does something when the first samples come.
private struct ActingSink: SpeechSink {
    private(set) var count = 0
    private var act: (() -> Void)?

    init(_ act: @escaping () -> Void) { self.act = act }

    mutating func receive(_ samples: [Float]) throws(SynthesisError) {
        count += samples.count
        act?()
        act = nil
    }

    mutating func receive(_ mark: SpeechMark) throws(SynthesisError) {}
}
