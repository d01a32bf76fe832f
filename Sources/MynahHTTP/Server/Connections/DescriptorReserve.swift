import Glibc

/// The descriptors that connections must leave to the work that is done for them: files, pipes and sockets of engines.
enum DescriptorReserve {
    /// How many connections there may be in a process that may have `limit` descriptors; all but an eighth, or 32, or half of so few.
    static func connections(ofLimit limit: Int) -> Int { limit - min(max(32, limit / 8), limit / 2) }

    /// How many there may be in this process.
    static var connectionsHere: Int {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return .max }
        return connections(ofLimit: Int(clamping: limit.rlim_cur))
    }
}
