import Glibc
import Synchronization

/// Ties Ctrl-C and `SIGTERM` to a cancellation: the first asks the work to stop, the second ends the program at once.
package enum InterruptSignal {
    /// What the handler writes to; -1 for nothing.
    private static let target = Atomic<Int32>(-1)
    /// The signal that came first; 0 for none.
    private static let caught = Atomic<Int32>(0)
    private static let handled = [SIGINT, SIGTERM]

    /// Cancels `source`, which must live as long as the program, when a signal comes.
    ///
    /// Where a signal is ignored already, as for a shell's background work, it stays so.
    package static func cancel(_ source: CancellationSource) {
        caught.store(0, ordering: .sequentiallyConsistent)
        target.store(source.descriptor, ordering: .sequentiallyConsistent)
        handled.forEach(install)
    }

    /// The signal that came; `nil` for none.
    package static var received: Int32? {
        let number = caught.load(ordering: .sequentiallyConsistent)
        return number == 0 ? nil : number
    }

    /// Ends the program by the signal that came, after everything is tidied up, so that the shell sees what happened.
    package static func endProgram() {
        guard let number = received else { return }
        signal(number, SIG_DFL)
        raise(number)
    }

    /// The kernel puts the default back as the handler starts: a second press needs nothing of ours.
    private static func install(_ number: Int32) {
        var action = sigaction()
        sigaction(number, nil, &action)
        guard unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) != 1 else { return }
        action = sigaction()
        action.__sigaction_handler.sa_handler = { number in
            InterruptSignal.caught.store(number, ordering: .sequentiallyConsistent)
            CancellationSource.cancel(InterruptSignal.target.load(ordering: .sequentiallyConsistent))
        }
        action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND)) | SA_RESTART
        sigaction(number, &action, nil)
    }
}
