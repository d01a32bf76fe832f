import Glibc
import MynahProcess
import MynahSynthesis
import Testing

@testable import MynahCommands

/// What becomes of failures on their way to the user.
struct FailureTests {
    @Test func `tells the message, and the cause where the message does not`() {
        let plain = Failure(SynthesisError(.unknownVoice, "There is none.", cause: "none"))
        #expect(plain.message == "There is none." && plain.status == 1)
        let deep = Failure(SynthesisError(.engineFailed, "It failed.", cause: "signal 9"))
        #expect(deep.message == "It failed.\nsignal 9" && deep.status == 1)
        let process = Failure(ProcessError(.ended, "It ended.", cause: "status 3"))
        #expect(process.message == "It ended.\nstatus 3" && process.status == 1)
    }

    @Test func `is quiet about a reader that went away and about an interruption`() {
        let gone = Failure(SynthesisError(.outputFailed, "'x' cannot be written.", cause: "the reader is gone"))
        #expect(gone.message == nil && gone.status == 0 && !gone.isInterruption)
        let stopped = Failure(SynthesisError(.cancelled, "The work was cancelled."))
        #expect(stopped.message == nil && stopped.isInterruption)
    }
}
