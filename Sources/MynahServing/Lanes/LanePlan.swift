/// How many lanes compute at a time, and with how many threads each: together never more than there are cores.
public struct LanePlan: Hashable, Sendable {
    /// How many engines speak at a time.
    public let lanes: Int
    /// The threads that work for each.
    public let threads: Int

    /// Plans for `cores` cores: a lane a core with one thread, unless more threads or fewer lanes are asked for. What there are no cores for
    /// is cut down, the lanes first.
    public init(cores: Int, lanes: Int? = nil, threads: Int? = nil) {
        let cores = max(cores, 1)
        self.threads = min(max(threads ?? 1, 1), cores)
        let most = cores / self.threads
        self.lanes = min(max(lanes ?? most, 1), most)
    }

    /// Plans for the cores that this process may use.
    public init(lanes: Int? = nil, threads: Int? = nil) {
        self.init(cores: ProcessorShare.cores, lanes: lanes, threads: threads)
    }
}
