import Glibc
package import MynahSynthesis

/// Something that can be cancelled once, from any thread, and asked about or waited for from any other.
///
/// It is a socket that nobody talks to: shutting it down makes it readable for good. The kernel holds the whole truth, so there is
/// nothing to lock, and `shutdown` is one of the few calls that a signal handler may make.
package final class CancellationSource: Sendable {
    /// Becomes readable with the cancellation, and stays so.
    package let descriptor: Int32

    /// Makes a source; throws when the process has no descriptor left.
    package init() throws(ProcessError) {
        descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else {
            let reason = systemMessage(errno)
            let message = "Nothing can be made cancellable: \(reason). Close some files or raise the limit (ulimit -n)."
            throw ProcessError(.startFailed, message, cause: reason)
        }
    }

    deinit { close(descriptor) }

    /// Cancels; doing it again changes nothing.
    package func cancel() { Self.cancel(descriptor) }

    /// What the work asks; it keeps the source alive.
    package var cancellation: Cancellation {
        Cancellation(descriptor: descriptor) { self.isCancelled }
    }

    /// Whether it has been cancelled.
    package var isCancelled: Bool {
        var question = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&question, 1, 0) > 0
    }

    /// Cancels the source that has this descriptor.
    static func cancel(_ descriptor: Int32) { shutdown(descriptor, Int32(SHUT_RDWR)) }
}
