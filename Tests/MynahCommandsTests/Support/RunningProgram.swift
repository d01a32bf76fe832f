import Foundation
import Glibc
import Testing

/// A program that was started, and whose end can be waited for.
final class RunningProgram {
    /// The process number.
    let identifier: pid_t

    private let streams: String
    /// The end of a pair of sockets whose other end the program and its children hold for as long as they live.
    private let life: Int32
    private var isCollected = false

    /// Starts `command` in a process group of its own, with the files `streams.input`, `.output` and `.errors` for streams.
    init(_ command: [String], environment: [String: String], folder: String, streams: String) throws {
        self.streams = streams
        var ends: [Int32] = [-1, -1]
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        try #require(socketpair(AF_UNIX, kind, 0, &ends) == 0)
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawn_file_actions_addopen(&actions, 0, streams + ".input", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, streams + ".output", O_WRONLY | O_CREAT, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, streams + ".errors", O_WRONLY | O_CREAT, 0o600)
        posix_spawn_file_actions_adddup2(&actions, ends[1], 3)
        identifier = try Self.spawn(
            ["/usr/bin/env", "-C", folder] + command,
            environment.map { "\($0.key)=\($0.value)" },
            &actions
        )
        posix_spawn_file_actions_destroy(&actions)
        close(ends[1])
        life = ends[0]
    }

    deinit {
        if !isCollected { _ = try? wait(seconds: 0) }
        close(life)
    }

    /// Waits until the program and all that it started are gone; kills them when that takes longer than `seconds`.
    func wait(seconds: Int32 = 300) throws -> Ending {
        if runs(for: seconds * 1_000) { kill(-identifier, SIGKILL) }
        var status: Int32 = 0
        while waitpid(identifier, &status, 0) < 0, errno == EINTR {}
        isCollected = true
        let files = [".output", ".errors"].map { try? Data(contentsOf: URL(filePath: streams + $0)) }
        return Ending(
            Ending.manner(ofWaitStatus: status),
            bytes: Array(files[0] ?? Data()),
            errors: String(decoding: files[1] ?? Data(), as: UTF8.self)
        )
    }

    /// Whether the program, or something that it started, still runs.
    var isRunning: Bool { runs(for: 0) }

    private func runs(for milliseconds: Int32) -> Bool {
        var question = pollfd(fd: life, events: Int16(POLLIN), revents: 0)
        return poll(&question, 1, milliseconds) == 0
    }

    /// Sends the program alone a signal.
    func signal(_ number: Int32) { kill(identifier, number) }

    /// Waits until `isTrue`, asked again and again; an error after five minutes.
    func until(_ isTrue: () throws -> Bool) throws {
        let limit = ContinuousClock.now + .seconds(300)
        while try !isTrue() {
            try #require(ContinuousClock.now < limit, "what was waited for did not happen")
            poll(nil, 0, 2)
        }
    }

    /// How many bytes the program has written, wherever to; 0 once it is gone.
    var bytesWritten: Int {
        let lines = (try? String(contentsOfFile: "/proc/\(identifier)/io", encoding: .utf8)) ?? ""
        let line = lines.split(separator: "\n").first { $0.hasPrefix("wchar: ") }
        return line.flatMap { Int($0.dropFirst(7)) } ?? 0
    }

    /// The process numbers of the program's children.
    var children: [pid_t] {
        let tasks = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(identifier)/task")) ?? []
        return tasks.flatMap { task in
            let path = "/proc/\(identifier)/task/\(task)/children"
            let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
            return text.split(whereSeparator: { $0.isWhitespace }).compactMap { pid_t($0) }
        }
    }

    private static func spawn(
        _ command: [String],
        _ environment: [String],
        _ actions: inout posix_spawn_file_actions_t
    ) throws -> pid_t {
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var (none, all) = (sigset_t(), sigset_t())
        sigemptyset(&none)
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        let flags = Int32(POSIX_SPAWN_SETPGROUP) | Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF)
        posix_spawnattr_setflags(&attributes, Int16(flags))
        let lists = [command, environment].map { $0.map { strdup($0) } + [nil] }
        defer { lists.joined().forEach { free($0) } }
        var child: pid_t = 0
        try #require(posix_spawn(&child, command[0], &actions, &attributes, lists[0], lists[1]) == 0)
        return child
    }
}
