import Glibc

/// How many files and connections a process may have open.
package enum DescriptorLimit {
    /// The most that a process takes for itself: tables of the kernel grow with it.
    private static let most: rlim_t = 65_536

    /// Raises what the process goes by towards what it may have: shells give a thousand, which is less than a server of many connections needs.
    package static func raise() {
        let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        var limit = rlimit()
        guard getrlimit(resource, &limit) == 0 else { return }
        limit.rlim_cur = raised(limit.rlim_cur, allowed: limit.rlim_max)
        setrlimit(resource, &limit)
    }

    /// What a limit becomes: as much as is allowed and needed, never less than it is.
    static func raised(_ limit: rlim_t, allowed: rlim_t) -> rlim_t { max(limit, min(allowed, most)) }
}
