import CAllocationCount
import Glibc

/// What a piece of work in this process took: processor time, its finished children's among it, and allocations.
///
/// Processor time and not the clock's, because other work on the machine hardly moves it.
struct Cost {
    let seconds: Double
    let allocations: Int

    /// Does `work` and tells its cost.
    static func of(_ work: () throws -> Void) rethrows -> Cost {
        let (seconds, allocations) = (processorSeconds(), allocation_count())
        try work()
        return Cost(seconds: processorSeconds() - seconds, allocations: Int(allocation_count() - allocations))
    }

    private static func processorSeconds() -> Double {
        var (own, children) = (rusage(), rusage())
        getrusage(Int32(RUSAGE_SELF.rawValue), &own)
        getrusage(Int32(RUSAGE_CHILDREN.rawValue), &children)
        return own.processorSeconds + children.processorSeconds
    }
}

extension rusage {
    /// The time on the processor, the kernel's work included.
    var processorSeconds: Double { ru_utime.seconds + ru_stime.seconds }
}

extension timeval {
    fileprivate var seconds: Double { Double(tv_sec) + Double(tv_usec) * 1e-6 }
}
