import CEpoll
import Glibc
import MynahThreads
import Synchronization

/// A thread that waits for descriptors and moments, and runs the tasks of the connections that it carries.
///
/// It is an executor: what runs on it needs no lock against what else runs on it.
///
/// `@unchecked`: `post` has a lock, `thread` is atomic, the descriptors never change, and all else is reached on the loop's thread alone
/// (`isCurrent`). One thread follows another only under the lock of `post`.
final class EventLoop: SerialExecutor, TaskExecutor, @unchecked Sendable {
    private let post = Guarded(LoopPost())
    private let thread = Atomic<UInt>(0)
    private let poll: Int32
    private let bell: Int32

    private var sources = SourceTable()
    private var timers = TimerQueue<() -> Void>()
    private var jobs: [UnownedJob] = []
    private var running: [UnownedJob] = []
    private var dateSecond = 0
    private var dateText = ""
    /// Where all connections read to; a connection that waits holds no buffer of its own.
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 65_536, alignment: 16)
    /// The loop's clock, as it was when it last looked.
    private(set) var now = EventLoop.clock()
    /// What the loop's connections do and did.
    let tally = LoopTally()
    /// How many connections were given to the loop and have not left it.
    let carried = Atomic<Int>(0)
    /// Whether the server is ending.
    var isDraining = false

    /// Makes a loop, whose thread starts with the first work. Throws `.failed`.
    init() throws(ServerError) {
        poll = epoll_create1(Int32(EPOLL_CLOEXEC))
        bell = eventfd(0, Int32(EFD_CLOEXEC | EFD_NONBLOCK))
        guard poll >= 0, bell >= 0 else {
            throw ServerError(
                .failed,
                "The system gives no descriptors: \(SystemFailure.text). Raise the limit (ulimit -n)."
            )
        }
        control(EPOLL_CTL_ADD, bell, .readable, mark: SourceTable.bellMark)
    }

    deinit {
        close(poll)
        close(bell)
        buffer.deallocate()
    }

    static func clock() -> Duration {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }

    /// Whether the caller is on the loop's thread.
    var isCurrent: Bool { thread.load(ordering: .relaxed) == UInt(pthread_self()) }

    /// The date for answers, made once a second.
    var date: String {
        let second = time(nil)
        if second != dateSecond { (dateSecond, dateText) = (second, HTTPDate.text(second)) }
        return dateText
    }

    // MARK: From any thread

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        if isCurrent { jobs.append(job) } else { put { $0.jobs.append(job) } }
    }

    func asUnownedSerialExecutor() -> UnownedSerialExecutor { UnownedSerialExecutor(ordinary: self) }
    func asUnownedTaskExecutor() -> UnownedTaskExecutor { UnownedTaskExecutor(ordinary: self) }
    func checkIsolated() { precondition(isCurrent, "what belongs to a loop is reached on its thread alone") }
    func isIsolatingCurrentContext() -> Bool? { isCurrent }

    /// Does work on the loop's thread, soon.
    func perform(_ work: @escaping @Sendable () -> Void) { put { $0.work.append(work) } }

    /// Lets the thread end as soon as there is nothing to do; what comes later starts another.
    func end() { put { $0.isEnding = true } }

    private func put(_ change: (inout LoopPost) -> Void) {
        let (starts, wakes) = post.withLock { post in
            change(&post)
            defer { (post.isRunning, post.isWoken) = (true, true) }
            return (!post.isRunning, !post.isWoken)
        }
        if starts { startThread() }
        if wakes { ring() }
    }

    private func ring() {
        var one: UInt64 = 1
        _ = write(bell, &one, 8)
    }

    private func startThread() {
        var thread = pthread_t()
        let status = pthread_create(&thread, nil, runEventLoop, Unmanaged.passRetained(self).toOpaque())
        precondition(
            status == 0,
            "a server that can start no thread cannot serve: \(String(cString: strerror(status)))"
        )
        pthread_detach(thread)
    }

    // MARK: On the loop's thread

    /// Has `source` told what `descriptor` is ready for.
    func add(_ source: any LoopSource, _ descriptor: Int32, for readiness: Readiness) -> Bool {
        control(EPOLL_CTL_ADD, descriptor, readiness, mark: sources.add(source, descriptor))
    }

    /// Changes what a descriptor's source is told of.
    func change(_ descriptor: Int32, to readiness: Readiness) {
        control(EPOLL_CTL_MOD, descriptor, readiness, mark: sources.mark(of: descriptor))
    }

    /// Forgets a descriptor, which is closed by the caller.
    func remove(_ descriptor: Int32) {
        control(EPOLL_CTL_DEL, descriptor, [], mark: 0)
        sources.remove(descriptor)
    }

    /// Does something at a moment of the loop's clock.
    func schedule(at deadline: Duration, _ action: @escaping () -> Void) { timers.add(action, at: deadline) }

    /// All who are told of something.
    var allSources: [any LoopSource] { sources.all }

    @discardableResult
    private func control(_ operation: Int32, _ descriptor: Int32, _ readiness: Readiness, mark: UInt64) -> Bool {
        var event = epoll_event(events: readiness.rawValue, data: epoll_data_t(u64: mark))
        return epoll_ctl(poll, operation, descriptor, &event) == 0
    }

    /// Runs until there is nothing left to do and somebody asked for the end.
    fileprivate func run() {
        thread.store(UInt(pthread_self()), ordering: .relaxed)
        var events = [epoll_event](repeating: epoll_event(), count: 256)
        while takePost() {
            runJobs()
            while let action = timers.take(at: now) { action() }
            let count = epoll_wait(poll, &events, Int32(events.count), patience)
            now = Self.clock()
            for event in events.prefix(Int(max(0, count))) { dispatch(event) }
        }
    }

    /// Takes over what others have put here; `false` when the thread is to end.
    private func takePost() -> Bool {
        let taken = post.withLock { post -> LoopPost? in
            let isIdle = post.jobs.isEmpty && post.work.isEmpty && jobs.isEmpty && sources.isEmpty && timers.next == nil
            if post.isEnding, isIdle {
                thread.store(0, ordering: .relaxed)
                (post.isRunning, post.isWoken) = (false, false)
                return nil
            }
            defer { (post.jobs, post.work, post.isWoken) = ([], [], false) }
            return post
        }
        guard let taken else { return false }
        jobs += taken.jobs
        for work in taken.work { work() }
        return true
    }

    /// Runs what there is, and some of what follows from it, so that tasks that never rest do not keep the descriptors waiting.
    private func runJobs() {
        let (serial, task) = (asUnownedSerialExecutor(), asUnownedTaskExecutor())
        for _ in 0..<16 where !jobs.isEmpty {
            swap(&running, &jobs)
            for job in running { job.runSynchronously(isolatedTo: serial, taskExecutor: task) }
            running.removeAll(keepingCapacity: true)
        }
    }

    /// The milliseconds that may be slept.
    private var patience: Int32 {
        if !jobs.isEmpty { return 0 }
        guard let next = timers.next else { return -1 }
        return Int32(max(0, min(60_000, ((next - Self.clock()) / .milliseconds(1)).rounded(.up))))
    }

    private func dispatch(_ event: epoll_event) {
        if event.data.u64 == SourceTable.bellMark {
            var count: UInt64 = 0
            _ = read(bell, &count, 8)
        } else {
            sources.source(of: event.data.u64)?.isReady(Readiness(rawValue: event.events))
        }
    }
}

private func runEventLoop(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let context else { return nil }
    Unmanaged<EventLoop>.fromOpaque(context).takeRetainedValue().run()
    return nil
}
