import Glibc
import MynahProcess
import Testing

struct InterruptSignalTests {
    @Test func `cancels at the first signal and leaves the second to the system`() throws {
        let source = try CancellationSource()
        InterruptSignal.cancel(source)
        #expect(InterruptSignal.received == nil)
        kill(getpid(), SIGTERM)
        var question = pollfd(fd: source.descriptor, events: Int16(POLLIN), revents: 0)
        while poll(&question, 1, 20_000) < 0 {}
        #expect(source.isCancelled)
        #expect(InterruptSignal.received == SIGTERM)
        var second = sigaction()
        sigaction(SIGTERM, nil, &second)
        #expect(unsafeBitCast(second.__sigaction_handler.sa_handler, to: Int.self) == 0)
        signal(SIGINT, SIG_DFL)
    }
}
