import CFFmpeg
import Glibc

/// What this process takes from itself before a stranger's bytes reach it: from here on it opens nothing, writes no
/// file, starts no program.
enum Confinement {
    /// Gives everything up that needs no further knowledge; the libraries are loaded by now.
    static func begin() {
        mynah_renounce_privileges()
        // The three descriptors that are open; with fewer `poll` would refuse to wait for them.
        limit(RLIMIT_NOFILE, to: 3)
        limit(RLIMIT_FSIZE, to: 0)
    }

    /// Ends this process when it has worked for `seconds` more.
    static func allowWork(seconds: UInt32) {
        var usage = rusage()
        getrusage(RUSAGE_SELF.rawValue, &usage)
        let used = usage.ru_utime.tv_sec + usage.ru_stime.tv_sec
        limit(RLIMIT_CPU, to: rlim_t(used) + rlim_t(max(1, seconds)) + 1, forGood: false)
    }

    private static func limit(_ resource: __rlimit_resource, to value: rlim_t, forGood: Bool = true) {
        let resource = __rlimit_resource_t(resource.rawValue)
        var limit = rlimit()
        getrlimit(resource, &limit)
        limit.rlim_cur = min(value, limit.rlim_max)
        if forGood { limit.rlim_max = limit.rlim_cur }
        setrlimit(resource, &limit)
    }
}
