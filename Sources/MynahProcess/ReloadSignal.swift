import Glibc
import Synchronization

/// Ties `SIGHUP` to a descriptor, for programs that then read their files anew.
package enum ReloadSignal {
    /// What the handler writes to; -1 for nothing.
    private static let target = Atomic<Int32>(-1)

    /// A descriptor that is readable after a signal, until ``take(_:)``; it lives as long as the program. -1 where the system has none.
    package static func descriptor() -> Int32 {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return -1 }
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        target.store(ends[1], ordering: .sequentiallyConsistent)
        var action = sigaction()
        action.__sigaction_handler.sa_handler = { _ in
            let before = errno
            var one: UInt8 = 1
            _ = write(ReloadSignal.target.load(ordering: .sequentiallyConsistent), &one, 1)
            errno = before
        }
        action.sa_flags = SA_RESTART
        sigaction(SIGHUP, &action, nil)
        return ends[0]
    }

    /// Takes notice of the signals so far; whether there were any.
    package static func take(_ descriptor: Int32) -> Bool {
        var bytes = [UInt8](repeating: 0, count: 64)
        var hasCome = false
        while read(descriptor, &bytes, bytes.count) > 0 { hasCome = true }
        return hasCome
    }
}
