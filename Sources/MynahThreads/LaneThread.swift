import Glibc

/// A thread that runs the jobs of one actor, so that engines which compute or block for long hold up nobody else.
///
/// It may also be the executor that a task prefers: then whatever of the task belongs to no actor runs here too, and nothing of it needs the
/// threads that all tasks share.
package final class LaneThread: SerialExecutor, TaskExecutor {
    private let jobs = JobQueue()

    /// Starts the thread, which ends when the last reference to it is gone.
    package init() {
        let work = ThreadWork(jobs: jobs, executor: asUnownedSerialExecutor(), tasks: asUnownedTaskExecutor())
        var thread = pthread_t()
        let status = pthread_create(&thread, nil, runThreadWork, Unmanaged.passRetained(work).toOpaque())
        precondition(
            status == 0,
            "a process that can start no thread cannot speak: \(String(cString: strerror(status)))"
        )
        pthread_detach(thread)
    }

    deinit { jobs.close() }

    package func enqueue(_ job: consuming ExecutorJob) { jobs.push(UnownedJob(job)) }
}

/// What the thread was given to do. The executor is not kept alive: an actor's waiting jobs do that, and after the last there is none to run.
private final class ThreadWork {
    let jobs: JobQueue
    let executor: UnownedSerialExecutor
    let tasks: UnownedTaskExecutor

    init(jobs: JobQueue, executor: UnownedSerialExecutor, tasks: UnownedTaskExecutor) {
        self.jobs = jobs
        self.executor = executor
        self.tasks = tasks
    }
}

private func runThreadWork(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let context else { return nil }
    let work = Unmanaged<ThreadWork>.fromOpaque(context).takeRetainedValue()
    while let job = work.jobs.next() { job.runSynchronously(isolatedTo: work.executor, taskExecutor: work.tasks) }
    return nil
}
