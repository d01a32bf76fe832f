package import MynahSynthesis
package import MynahWire

/// A child process that stays warm between requests: started when first needed, killed when it hangs, started anew after it died.
///
/// Its first frame, sent unasked, is its greeting. It is owned by one thread at a time, and its child ends with its owner and with
/// our process, however that ends.
package final class Companion {
    /// What the child said when it started; `nil` while none runs.
    package private(set) var greeting: Frame?

    private let plan: CompanionPlan
    private let origin = SuspendingClock.now
    private var budget: RestartBudget
    private var connection: FrameConnection?

    package init(_ plan: CompanionPlan) {
        self.plan = plan
        self.budget = plan.budget
    }

    /// The running child's process number; `nil` while none runs.
    package var identifier: Int32? { connection?.child.identifier }

    /// Starts the child unless it runs, and returns its greeting.
    @discardableResult
    package func start(cancellation: Cancellation = .never) throws(ProcessError) -> Frame {
        if let greeting, let child = connection?.child, child.isRunning { return greeting }
        stop()
        if let pause = budget.pause(at: now) { throw resting(for: pause) }
        let path = try plan.program.locate()
        let launch = Launch(path: path, arguments: plan.arguments, environment: plan.environment)
        return try watched { () throws(ProcessError) in
            let fresh = FrameConnection(try ChildProcess(launch), maximumPayload: plan.maximumPayload)
            connection = fresh
            let first = try fresh.receive(patience: Patience(for: plan.startLimit, cancellation: cancellation))
            greeting = first
            return first
        }
    }

    /// Sends a frame, starting the child first unless it runs.
    package func send(_ frame: Frame, patience: Patience) throws(ProcessError) {
        try start(cancellation: patience.cancellation)
        try watched { () throws(ProcessError) in try running().send(frame, patience: patience) }
    }

    /// The next frame from the child, which must have been sent a request.
    package func receive(patience: Patience) throws(ProcessError) -> Frame {
        try watched { () throws(ProcessError) in try running().receive(patience: patience) }
    }

    /// The next frame that came while something was sent; `nil` when none did. Never waits.
    package func takeArrived() -> Frame? { connection?.takeArrived() }

    /// Says that a request was answered well, so that earlier failures no longer count.
    package func recordSuccess() { budget.recordSuccess() }

    /// Stops a child whose frames make no sense, and returns the error to throw.
    package func reject(_ error: WireError) -> ProcessError {
        let name = plan.program.name
        fail()
        return ProcessError(
            .nonsense,
            "\(name) sent what is not an answer. \(error.message) Build Mynah and \(name) anew."
        )
    }

    /// Kills the child; the next request starts another. This is not counted as a failure.
    package func stop() {
        connection?.child.kill()
        connection = nil
        greeting = nil
    }

    private var now: Duration { origin.duration(to: .now) }

    private func running() throws(ProcessError) -> FrameConnection {
        guard let connection else {
            throw ProcessError(.ended, "\(plan.program.name) does not run; send a request first.")
        }
        return connection
    }

    /// Runs `body`; when it fails for any reason but a cancellation, the child is stopped and the failure counted.
    ///
    /// A cancellation while the child starts stops it as well, because it has not greeted.
    private func watched<Result>(_ body: () throws(ProcessError) -> Result) throws(ProcessError) -> Result {
        do throws(ProcessError) {
            return try body()
        } catch {
            if error.code != .cancelled { fail() } else if greeting == nil { stop() }
            throw error
        }
    }

    private func fail() {
        budget.recordFailure(at: now)
        stop()
    }

    private func resting(for pause: Duration) -> ProcessError {
        let seconds = pause.components.seconds + 1
        return ProcessError(
            .resting,
            "\(plan.program.name) failed \(budget.failuresInARow) times in a row and is tried again in \(seconds) s."
        )
    }
}
