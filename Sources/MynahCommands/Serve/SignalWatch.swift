import Glibc
import MynahProcess
import MynahServing
import MynahThreads

/// Waits for somebody to end the program, on a thread of its own.
actor SignalWatch {
    private let lane = LaneThread()

    nonisolated var unownedExecutor: UnownedSerialExecutor { lane.asUnownedSerialExecutor() }

    /// Returns when `source` is cancelled; meanwhile calls `reload` whenever somebody sends `SIGHUP`.
    func wait(for source: CancellationSource, reload: @Sendable () -> Void) {
        let hangup = ReloadSignal.descriptor()
        var waits = [source.descriptor, hangup].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        while !source.isCancelled {
            _ = poll(&waits, nfds_t(waits.count), -1)
            if ReloadSignal.take(hangup) { reload() }
        }
    }
}
