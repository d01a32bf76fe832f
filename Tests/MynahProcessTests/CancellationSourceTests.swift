import Glibc
import MynahProcess
import MynahSynthesis
import Testing

struct CancellationSourceTests {
    @Test func `is cancelled once and for all`() throws {
        let source = try CancellationSource()
        #expect(!source.cancellation.isCancelled)
        source.cancel()
        source.cancel()
        #expect(source.cancellation.isCancelled)
        #expect(source.isCancelled)
    }

    @Test func `makes its descriptor readable`() throws {
        let cancellation = try cancelled()
        var question = pollfd(fd: try #require(cancellation.descriptor), events: Int16(POLLIN), revents: 0)
        #expect(poll(&question, 1, 0) == 1)
        #expect(throws: SynthesisError(.cancelled, "The work was cancelled.")) { try cancellation.check() }
    }

    /// A cancellation whose source nobody else holds.
    private func cancelled() throws -> Cancellation {
        let source = try CancellationSource()
        source.cancel()
        return source.cancellation
    }
}
