import Glibc

/// A program that runs beside us: we write its standard input, read its standard output and keep the end of its standard error.
///
/// It is owned by one thread at a time, and it is killed and collected when its owner lets go of it.
package final class ChildProcess {
    /// What came of one wait for the child.
    package struct Exchange: Sendable {
        /// How many of the offered bytes the child's pipe took.
        package var written = 0
        /// What the child wrote.
        package var received: [UInt8] = []
        /// Whether the child will write nothing more.
        package var hasEnded = false
    }

    /// The child's process number.
    package let identifier: Int32
    /// What was started.
    package let launch: Launch

    private let input: OwnedDescriptor
    private let output: OwnedDescriptor
    private let error: OwnedDescriptor
    private var errorIsOpen = true
    private var inputIsOpen = true
    private var errorTail = TextTail()
    private var report: ExitReport?

    /// Starts `launch`.
    package init(_ launch: Launch) throws(ProcessError) {
        let toInput = try DescriptorPair()
        let fromOutput = try DescriptorPair()
        let fromError = try DescriptorPair()
        identifier = try Self.spawn(launch, input: toInput.childs, output: fromOutput.childs, error: fromError.childs)
        self.launch = launch
        input = toInput.ours
        output = fromOutput.ours
        error = fromError.ours
    }

    deinit { _ = kill() }

    /// Waits until the child takes some of `bytes` or says something, whichever comes first; both may happen.
    ///
    /// Reading goes on while writing, so neither side waits for the other for ever. A child that is gone is not an error here, but an
    /// exchange whose `hasEnded` is true.
    package func exchange(_ bytes: ArraySlice<UInt8> = [], patience: Patience) throws(ProcessError) -> Exchange {
        while true {
            let offers = !bytes.isEmpty && inputIsOpen
            var waits = [
                pollfd(fd: output.number, events: Int16(POLLIN), revents: 0),
                pollfd(fd: errorIsOpen ? error.number : -1, events: Int16(POLLIN), revents: 0),
                pollfd(fd: offers ? input.number : -1, events: Int16(POLLOUT), revents: 0),
            ]
            try wait(for: &waits, patience)
            var result = Exchange()
            if waits[1].revents != 0 { keepErrors() }
            if waits[2].revents != 0 { result.written = send(bytes) }
            if waits[0].revents != 0, let received = output.readReady(atMost: 65_536) {
                result.received = received
                result.hasEnded = received.isEmpty
            }
            if result.written > 0 || !result.received.isEmpty || result.hasEnded { return result }
        }
    }

    /// Tells the child that no more is to be read.
    package func closeInput() {
        shutdown(input.number, Int32(SHUT_WR))
        inputIsOpen = false
    }

    /// The last lines that the child wrote on its standard error.
    package func lastErrors() -> String {
        keepErrors()
        return errorTail.lines(5)
    }

    /// Collects the child if it ends within `limit`, else kills it, and says how it ended.
    package func collect(within limit: Duration) -> ExitReport {
        let deadline = Deadline.after(limit)
        while report == nil, !reap(WNOHANG), !deadline.hasPassed { poll(nil, 0, 2) }
        return kill()
    }

    /// Kills the child and all in its group, if it still runs, and says how it ended.
    @discardableResult
    package func kill() -> ExitReport {
        if report == nil, !reap(WNOHANG) {
            _ = Glibc.kill(-identifier, SIGKILL)
            _ = reap(0)
        }
        return report ?? .unknown
    }

    /// Whether the child has not been seen to end.
    package var isRunning: Bool { report == nil && !reap(WNOHANG) }

    /// Asks for the child's exit report once; true when there is nothing left to ask for.
    private func reap(_ options: Int32) -> Bool {
        var status: Int32 = 0
        var found = waitpid(identifier, &status, options)
        while found < 0 && errno == EINTR { found = waitpid(identifier, &status, options) }
        guard found != 0 else { return false }
        report = found == identifier ? ExitReport(waitStatus: status) : .unknown
        return true
    }

    /// Writes what the child's socket takes at once; nothing where the child is gone, whose output tells so.
    private func send(_ bytes: ArraySlice<UInt8>) -> Int {
        let sent = bytes.withUnsafeBytes {
            Glibc.send(input.number, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
        if sent < 0 && errno != EAGAIN && errno != EINTR { inputIsOpen = false }
        return max(0, sent)
    }

    private func keepErrors() {
        while errorIsOpen, let bytes = error.readReady(atMost: 4096) {
            errorTail.append(bytes)
            errorIsOpen = !bytes.isEmpty
        }
    }

    private func wait(for waits: inout [pollfd], _ patience: Patience) throws(ProcessError) {
        switch patience.wait(for: &waits) {
        case .ready: return
        case .cancelled: throw ProcessError(.cancelled, "The work of \(launch.name) was cancelled.")
        case .timedOut:
            throw ProcessError(
                .timedOut,
                "\(launch.name) did not answer in time. Try again, with a shorter text or file."
            )
        }
    }
}
