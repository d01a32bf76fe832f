import Glibc
import MynahSynthesis

/// Waiting for descriptors.
extension Patience {
    /// What ended a wait.
    enum Outcome {
        case ready, cancelled, timedOut
    }

    /// Waits until something happens to one of `descriptors`; a cancellation is seen before anything else.
    func wait(for descriptors: inout [pollfd]) -> Outcome {
        let count = descriptors.count
        descriptors.append(pollfd(fd: cancellation.descriptor ?? -1, events: Int16(POLLIN), revents: 0))
        defer { descriptors.removeLast() }
        let slice: Int32 = cancellation.descriptor == nil ? 20 : 60_000
        while true {
            if cancellation.isCancelled { return .cancelled }
            let ready = poll(&descriptors, nfds_t(descriptors.count), deadline.milliseconds(atMost: slice))
            if cancellation.isCancelled { return .cancelled }
            if ready > 0, descriptors.prefix(count).contains(where: { $0.revents != 0 }) { return .ready }
            if ready <= 0, deadline.hasPassed { return .timedOut }
        }
    }
}
