import Glibc
package import MynahWire

/// A companion program's side: frames from the parent on standard input, frames to it on standard output.
///
/// When the parent is gone nobody is left to tell, so a lost parent ends the program at once and quietly, with status 0.
package final class ParentLink {
    private var decoder: FrameDecoder
    private var hasEnded = false

    /// Sets this process up as a companion that takes at most `memory` bytes, leaves no core file and dies with its parent, even while
    /// a library works.
    package init(maximumPayload: Int, memory: Int) {
        decoder = FrameDecoder(maximumPayload: maximumPayload)
        signal(SIGPIPE, SIG_IGN)
        Self.limit(__rlimit_resource_t(RLIMIT_AS.rawValue), memory)
        Self.limit(__rlimit_resource_t(RLIMIT_CORE.rawValue), 0)
        watchParent()
    }

    /// The next frame, waited for; `nil` when the parent has closed its side.
    package func receive() throws(WireError) -> Frame? {
        while true {
            if let frame = try decoder.next() { return frame }
            guard !hasEnded else { return nil }
            readMore()
        }
    }

    /// The next frame that is there already; `nil` when none is. Never waits.
    package func receiveReady() throws(WireError) -> Frame? {
        while true {
            if let frame = try decoder.next() { return frame }
            guard !hasEnded, hasInput else { return nil }
            readMore()
        }
    }

    /// Whether the parent has closed its side and every frame was taken.
    package var isOver: Bool { hasEnded && decoder.pendingCount == 0 }

    /// Sends a frame, waiting until the pipe has taken it.
    package func send(_ frame: Frame) {
        var rest = frame.bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if written < 0 && errno != EINTR { exit(0) }
            rest = rest.dropFirst(max(0, written))
        }
    }

    private var hasInput: Bool {
        var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        return poll(&input, 1, 0) > 0
    }

    private func readMore() {
        let bytes = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, filled in
            var got = read(STDIN_FILENO, buffer.baseAddress, buffer.count)
            while got < 0 && errno == EINTR { got = read(STDIN_FILENO, buffer.baseAddress, buffer.count) }
            filled = max(0, got)
        }
        hasEnded = bytes.isEmpty
        decoder.append(bytes)
    }

    private static func limit(_ resource: __rlimit_resource_t, _ value: Int) {
        var limit = rlimit(rlim_cur: rlim_t(value), rlim_max: rlim_t(value))
        setrlimit(resource, &limit)
    }

    /// Starts a thread that waits for nothing but the parent's end of the socket to close. (`PR_SET_PDEATHSIG` would fire when the parent's
    /// *thread* ends.) A pipe, as a person at a shell gives, closes as soon as everything was written, so there it does
    /// not watch. A fork of this process has lost the thread and starts its own.
    package func watchParent() {
        var status = stat()
        guard fstat(STDIN_FILENO, &status) == 0, status.st_mode & S_IFMT == S_IFSOCK else { return }
        var thread = pthread_t()
        pthread_create(
            &thread,
            nil,
            { _ in
                var input = pollfd(fd: STDIN_FILENO, events: 0, revents: 0)
                while poll(&input, 1, -1) <= 0 {}
                _exit(0)
            },
            nil
        )
    }
}
