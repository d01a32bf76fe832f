import MynahThreads

/// Keeps what was spoken, so that nobody has to speak it again: in memory, and in files that outlive the process.
///
/// What is kept under a key is what would be spoken anew, bit for bit: keys are digests of everything that shapes the sound. Files are
/// written by a thread of its own, whole or not at all, and are checked whenever they are read. Letting it go ends it when all is written.
public final class SpeechCache: Sendable {
    /// What it keeps.
    public var settings: CacheSettings { core.state.withLock { $0.settings } }

    private let core: CacheCore
    private let desk: CacheDesk

    /// Opens a cache; `report` is called, on any thread, with what an operator should know.
    public convenience init(
        _ settings: CacheSettings,
        report: @escaping @Sendable (CacheEvent) -> Void = { _ in }
    ) {
        var plan = CachePlan()
        (plan.settings, plan.report) = (settings, report)
        self.init(plan)
    }

    init(_ plan: CachePlan) {
        core = CacheCore(plan)
        desk = CacheDesk(core)
        DetachedThread.start { [core] in core.work() }
    }

    deinit {
        core.state.withLock { $0.stop() }
        core.state.wake()
    }

    /// What is kept under a key; reads its file where need be, on the calling thread.
    func recall(_ key: CacheKey) -> [UInt8]? { core.recall(key) }

    /// What is in memory under a key; nobody counts that it was asked for.
    func peek(_ key: CacheKey) -> [UInt8]? { core.state.withLock { $0.peek(key) } }

    /// What is kept under a key; a file is read on a thread that carries nothing else.
    package func find(_ key: CacheKey) async -> [UInt8]? {
        switch core.find(key) {
        case .found(let item): item.bytes
        case .absent: nil
        case .onDisk: await desk.read(key)
        }
    }

    /// Keeps something under a key.
    package func keep(_ key: CacheKey, _ bytes: [UInt8]) { core.keep(key, bytes) }

    /// Takes something out: it turned out to be of no use.
    func forget(_ key: CacheKey) {
        core.state.withLock { $0.forget(key) }
        core.state.wake()
    }

    /// Lets go of what is in memory; files stay, and are read again when they are asked for.
    public func forgetMemory() { core.state.withLock { $0.forgetMemory() } }

    /// Keeps as much as `settings` say from now on, and for as long; what is too much goes at once. The folder stays what it was.
    public func adopt(_ settings: CacheSettings) {
        core.state.withLock { $0.adopt(settings) }
        core.state.wake()
    }

    /// Waits until all files are written; blocks the calling thread.
    public func settle() {
        core.state.withLock { $0.tell() }
        core.state.wake()
        _ = core.state.wait { $0.isSettled ? true : nil }
    }

    /// What it holds and was good for so far.
    public var statistics: CacheStatistics { core.state.withLock { $0.statistics } }
}

/// Reads files on a thread of its own.
private actor CacheDesk {
    private let lane = LaneThread()
    private let core: CacheCore

    init(_ core: CacheCore) { self.core = core }

    nonisolated var unownedExecutor: UnownedSerialExecutor { lane.asUnownedSerialExecutor() }

    func read(_ key: CacheKey) -> [UInt8]? { core.read(key) }
}
