import MynahHTTP

/// The calls that a server has finished, to be awaited.
struct CallLog {
    private let finished: AsyncStream<FinishedCall>
    private let entry: AsyncStream<FinishedCall>.Continuation

    init() { (finished, entry) = AsyncStream.makeStream() }

    /// Has a server write into the log.
    func watch(_ settings: inout ServerSettings) { settings.observer = { [entry] in entry.yield($0) } }

    /// The next call that finishes.
    func next() async -> FinishedCall? {
        var calls = finished.makeAsyncIterator()
        return await calls.next()
    }
}
