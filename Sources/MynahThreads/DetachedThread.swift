import Glibc

/// A thread that is started and then goes its own way.
package enum DetachedThread {
    /// Starts a thread that runs `body`, which steps back behind other threads by `niceness`.
    package static func start(niceness: Int32 = 0, _ body: @escaping @Sendable () -> Void) {
        let work = Work {
            // On Linux, 0 is the calling thread and not its process. Who may not step back speaks all the same.
            if niceness != 0 { setpriority(Int32(PRIO_PROCESS.rawValue), 0, niceness) }
            body()
        }
        var thread = pthread_t()
        let status = pthread_create(&thread, nil, runDetachedThread, Unmanaged.passRetained(work).toOpaque())
        precondition(
            status == 0,
            "a process that can start no thread cannot speak: \(String(cString: strerror(status)))"
        )
        pthread_detach(thread)
    }

    /// What a thread was given to do.
    fileprivate final class Work {
        let body: @Sendable () -> Void
        init(body: @escaping @Sendable () -> Void) { self.body = body }
    }
}

private func runDetachedThread(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let context else { return nil }
    Unmanaged<DetachedThread.Work>.fromOpaque(context).takeRetainedValue().body()
    return nil
}
