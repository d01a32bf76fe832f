/// What other threads have put before a loop.
struct LoopPost {
    /// Jobs of Swift's tasks.
    var jobs: [UnownedJob] = []
    /// Work of the server's own.
    var work: [@Sendable () -> Void] = []
    /// Whether the loop was woken for what lies here.
    var isWoken = false
    /// Whether the thread of the loop runs.
    var isRunning = false
    /// Whether the thread is to end as soon as it has nothing to do.
    var isEnding = false
}
