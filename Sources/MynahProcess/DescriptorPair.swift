import Glibc

/// The two ends of a stream between us and a child; both are closed on `exec` and stay clear of standard input, output and error.
///
/// It is a pair of sockets and not a pipe, because writing to a socket whose reader is gone need not raise `SIGPIPE`.
struct DescriptorPair: ~Copyable {
    /// Our end, which never makes us wait.
    let ours: OwnedDescriptor
    /// The child's end.
    let childs: OwnedDescriptor

    init() throws(ProcessError) {
        var ends: [Int32] = [-1, -1]
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw Self.failure() }
        let high = ends.map(Self.movedHigh)
        guard high.allSatisfy({ $0 >= 0 }) else {
            let failure = Self.failure()
            for descriptor in high where descriptor >= 0 { close(descriptor) }
            throw failure
        }
        ours = OwnedDescriptor(high[0])
        childs = OwnedDescriptor(high[1])
        ours.makeNonblocking()
    }

    /// A program that was started with its standard streams closed gets their numbers here, and the child's own would overwrite them.
    private static func movedHigh(_ descriptor: Int32) -> Int32 {
        guard descriptor <= STDERR_FILENO else { return descriptor }
        let moved = fcntl(descriptor, F_DUPFD_CLOEXEC, STDERR_FILENO + 1)
        close(descriptor)
        return moved
    }

    private static func failure() -> ProcessError {
        let reason = systemMessage(errno)
        return ProcessError(
            .startFailed,
            "No stream to a child process could be made: \(reason). Close some files or raise the limit (ulimit -n).",
            cause: reason
        )
    }
}
