import Glibc

/// How many processors this process may use, and how much of them.
package enum ProcessorShare {
    /// The whole processors that are to be had: those that the process is bound to, or as many as its group's quota of time is worth.
    package static var cores: Int {
        let allowed = allowedProcessors() ?? sysconf(Int32(_SC_NPROCESSORS_ONLN))
        return max(1, min(allowed, quota() ?? allowed))
    }

    /// Those that the kernel may run the process on.
    private static func allowedProcessors() -> Int? {
        guard let line = lines(of: "/proc/self/status").first(where: { $0.hasPrefix("Cpus_allowed:") }) else {
            return nil
        }
        return line.dropFirst("Cpus_allowed:".count).reduce(0) { $0 + ($1.hexDigitValue?.nonzeroBitCount ?? 0) }
    }

    /// What a container may use: its time in each period, rounded up.
    private static func quota() -> Int? {
        let words = lines(of: "/sys/fs/cgroup/cpu.max").first?.split(separator: " ") ?? []
        guard words.count == 2, let time = Int(words[0]), let period = Int(words[1]), period > 0 else { return nil }
        return (time + period - 1) / period
    }

    private static func lines(of path: String) -> [Substring] {
        guard let file = fopen(path, "re") else { return [] }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 16_384)
        let count = fread(&bytes, 1, bytes.count, file)
        return String(decoding: bytes[..<count], as: UTF8.self).split(separator: "\n")
    }
}
