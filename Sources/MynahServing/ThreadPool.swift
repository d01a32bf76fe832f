import Glibc
package import MynahTensors

/// Threads that share the blocks of one job after another with the thread that asks.
///
/// A job begins with a number that each of them watches: for a moment in a loop, as the jobs of a network follow each other closely, then
/// asleep. It belongs to one thread, which is one of the workers. A thread is started when there is a first job for it.
package final class ThreadPool {
    /// The others', where each learns of its next job.
    private var posts: [JobPost] = []
    /// How many work at a time at the most, the asking thread among them.
    package let count: Int

    /// Makes a pool of `count` workers, whose threads end with it.
    package init(count: Int) {
        precondition(count >= 1, "somebody has to work")
        self.count = count
    }

    deinit { for post in posts { post.close() } }

    /// The pool as the workers of a workbench.
    package var workers: Workers {
        Workers(count: count) { [self] blocks, most, body in run(blocks, by: min(most, blocks), body) }
    }

    private func run(_ blocks: Int, by most: Int, _ body: (Int, Int) -> Void) {
        guard most > 1 else {
            for block in 0..<blocks { body(block, 0) }
            return
        }
        while posts.count < most - 1 { posts.append(Self.start(posts.count + 1)) }
        withoutActuallyEscaping(body) { body in
            let job = PooledJob(blocks: blocks, body: body)
            let posts = posts.prefix(most - 1)
            for post in posts { post.publish(job) }
            job.work(as: 0)
            for post in posts { post.awaitEnd() }
            job.close()
        }
    }

    private static func start(_ worker: Int) -> JobPost {
        let shift = Shift(worker: worker, post: JobPost())
        var thread = pthread_t()
        let status = pthread_create(&thread, nil, runShift, Unmanaged.passRetained(shift).toOpaque())
        precondition(
            status == 0,
            "a process that can start no thread cannot speak: \(String(cString: strerror(status)))"
        )
        pthread_detach(thread)
        return shift.post
    }
}

/// What a thread of the pool was given to do.
private final class Shift {
    let worker: Int
    let post: JobPost

    init(worker: Int, post: JobPost) {
        self.worker = worker
        self.post = post
    }
}

private func runShift(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let context else { return nil }
    let shift = Unmanaged<Shift>.fromOpaque(context).takeRetainedValue()
    var last = 0
    while let (job, number) = shift.post.awaitJob(after: last) {
        job.work(as: shift.worker)
        last = number
        shift.post.leave()
    }
    return nil
}
