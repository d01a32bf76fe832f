import Glibc

/// One run of a program whose standard output is read as it comes.
struct Child {
    /// Seconds from before the start to the first byte.
    private(set) var firstByte = Double.nan
    /// Seconds from before the start to the first byte beyond a WAV header.
    private(set) var firstAudio = Double.nan
    /// Seconds from before the start until the program was gone.
    private(set) var total = 0.0
    /// Seconds on the processor, of the program and of what it started and waited for.
    private(set) var processorSeconds = 0.0
    /// The pages that had to be mapped in or copied, of the program and of what it started and waited for.
    private(set) var pageFaults = 0
    /// The program's own peak of resident memory in bytes, and that of its children together.
    private(set) var memory = (own: 0, children: 0)
    /// The length of what it wrote.
    private(set) var size = 0

    /// A program that could not be run.
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// What programs are told: where to find each other, and nothing that a user may have set up.
    private static let environment = [
        "PATH=" + (getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"), "HOME=/nonexistent",
        "LC_ALL=C.UTF-8",
    ]

    /// The length of the header of the WAV files that all programs here write.
    private static let headerLength = 44

    /// Runs a program to its end, or until it has written `enough` bytes. With `watchingMemory` its memory is looked up whenever it
    /// has written something: the resident peak that `wait4` tells would count the pages of this process, from which the program's
    /// was copied.
    init(
        _ command: [String],
        input: String = "/dev/null",
        enough: Int = .max,
        watchingMemory: Bool = false
    ) throws(Failure) {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw Failure(description: "there is no pipe to be had") }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let start = Self.now()
        let process = try Self.spawn(command, input: input, output: ends[1])
        close(ends[1])
        read(ends[0], enough, since: start, watching: watchingMemory ? process : nil)
        close(ends[0])
        let isEnough = size >= enough
        if isEnough { kill(process, SIGKILL) }
        var status: Int32 = 0
        var usage = rusage()
        wait4(process, &status, 0, &usage)
        total = Self.now() - start
        processorSeconds = usage.processorSeconds
        pageFaults = Int(usage.ru_minflt + usage.ru_majflt)
        guard status == 0 || isEnough else {
            throw Failure(description: "\(command.joined(separator: " ")) ended with status \(status)")
        }
    }

    private mutating func read(_ descriptor: Int32, _ enough: Int, since start: Double, watching process: pid_t?) {
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while size < enough {
            let count = Glibc.read(descriptor, &piece, piece.count)
            guard count > 0 else { return }
            let time = Self.now() - start
            if size == 0 { firstByte = time }
            if size <= Self.headerLength, size + count > Self.headerLength { firstAudio = time }
            size += count
            if let process { watch(process) }
        }
    }

    private mutating func watch(_ process: pid_t) {
        memory.own = max(memory.own, ProcessMemory.peak(of: process))
        let children = ProcessMemory.children(of: process).map { ProcessMemory.peak(of: $0) }.reduce(0, +)
        memory.children = max(memory.children, children)
    }

    /// Starts a program; what it writes goes nowhere unless there is a descriptor for it.
    static func spawn(
        _ command: [String],
        input: String,
        output: Int32? = nil,
        errors: Int32? = nil
    ) throws(Failure) -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, input, O_RDONLY, 0)
        for (place, descriptor) in [(STDOUT_FILENO, output), (STDERR_FILENO, errors)] {
            if let descriptor {
                posix_spawn_file_actions_adddup2(&actions, descriptor, place)
            } else {
                posix_spawn_file_actions_addopen(&actions, place, "/dev/null", O_WRONLY, 0)
            }
        }
        var arguments = command.map { strdup($0) } + [nil]
        var environment = Self.environment.map { strdup($0) } + [nil]
        defer { (arguments + environment).forEach { free($0) } }
        var process: pid_t = 0
        let failure = posix_spawnp(&process, command[0], &actions, nil, &arguments, &environment)
        guard failure == 0 else {
            throw Failure(description: "\(command[0]) cannot be started: \(String(cString: strerror(failure)))")
        }
        return process
    }

    private static func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }
}
