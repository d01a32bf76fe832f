package import MynahSynthesis

/// How long to wait for another process: until a deadline, or until somebody asks to stop.
package struct Patience: Sendable {
    /// When waiting ends with `.timedOut`.
    package let deadline: Deadline
    /// What ends waiting with `.cancelled`, within 20 ms where it has no descriptor to wait on.
    package let cancellation: Cancellation

    package init(until deadline: Deadline, cancellation: Cancellation = .never) {
        self.deadline = deadline
        self.cancellation = cancellation
    }

    /// Waits `duration` from now.
    package init(for duration: Duration, cancellation: Cancellation = .never) {
        self.init(until: .after(duration), cancellation: cancellation)
    }
}
