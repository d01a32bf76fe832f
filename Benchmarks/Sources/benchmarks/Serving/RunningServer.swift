import Glibc

/// A server that listens on a free port of this machine until it is let go.
final class RunningServer {
    private let process: pid_t
    /// Where it listens.
    let port: UInt16

    /// Starts a server and waits until it says where it listens.
    init(_ command: [String], sayingPortBehind words: String) throws(Child.Failure) {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw Child.Failure(description: "there is no pipe to be had") }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        process = try Child.spawn(command, input: "/dev/null", errors: ends[1])
        close(ends[1])
        let port = Self.port(in: ends[0], behind: words)
        // What it says later goes nowhere: its pipe stays open and is never full, as servers say little.
        guard let port else { throw Child.Failure(description: "\(command.joined(separator: " ")) does not listen") }
        self.port = port
    }

    deinit {
        kill(process, SIGKILL)
        waitpid(process, nil, 0)
    }

    /// The bytes that it has in memory now.
    var memory: Int { ProcessMemory.resident(of: process) }

    private static func port(in descriptor: Int32, behind words: String) -> UInt16? {
        var said: [UInt8] = []
        var byte: UInt8 = 0
        while read(descriptor, &byte, 1) == 1 {
            guard byte == UInt8(ascii: "\n") else {
                said.append(byte)
                continue
            }
            let line = String(decoding: said, as: UTF8.self)
            if line.contains(words) { return line.split { !$0.isNumber }.last.flatMap { UInt16($0) } }
            said = []
        }
        return nil
    }
}
