import Glibc

/// What the kernel tells of a running process.
enum ProcessMemory {
    /// The most bytes that the process had resident so far; 0 when it is gone.
    static func peak(of process: pid_t) -> Int { status("VmHWM:", of: process) }

    /// The bytes that the process has resident now; 0 when it is gone.
    static func resident(of process: pid_t) -> Int { status("VmRSS:", of: process) }

    private static func status(_ name: String, of process: pid_t) -> Int {
        for line in contents(of: "/proc/\(process)/status").split(separator: "\n") where line.hasPrefix(name) {
            return (line.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first.flatMap { Int($0) } ?? 0)
                << 10
        }
        return 0
    }

    /// The processes that the process started and that run.
    static func children(of process: pid_t) -> [pid_t] {
        contents(of: "/proc/\(process)/task/\(process)/children").split(separator: " ").compactMap { pid_t($0) }
    }

    private static func contents(of path: String) -> String {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return "" }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 1 << 14)
        let count = read(descriptor, &bytes, bytes.count)
        return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
    }
}
