import Glibc
import MynahProcess

/// A program of this machine's, run to its end as tests need it.
///
/// Foundation's own way reads beyond its memory where more than a thousand descriptors are open, as they are among tests of servers.
public struct ProgramRun: Sendable {
    /// The exit status; `nil` where a signal ended it.
    public let status: Int32?
    /// What it wrote to standard output and standard error together.
    public let output: String

    private static let folders = ["/usr/bin", "/bin", "/usr/local/bin"]

    /// Where a program is; `nil` when it is not installed.
    public static func path(of program: String) -> String? {
        folders.map { "\($0)/\(program)" }.first { access($0, X_OK) == 0 }
    }

    /// Runs `program` with `input` as its standard input, in an environment that has nothing of ours.
    public init(_ program: String, _ arguments: [String], input: String = "") throws {
        let child = try ChildProcess(Self.launch(program, arguments))
        output = String(decoding: try Self.said(by: child, to: Array(input.utf8)), as: UTF8.self)
        status = if case .status(let status) = child.collect(within: .seconds(60)) { status } else { nil }
    }

    /// The shell joins what the program writes to its two outputs, and has its input come through a pipe, as fish reads no socket.
    private static func launch(_ program: String, _ arguments: [String]) -> Launch {
        let variables = ["PATH=\(folders.joined(separator: ":"))", "HOME=/nonexistent", "LC_ALL=C.UTF-8"]
        let shell = ["sh", "-c", #"cat | "$0" "$@" 2>&1"#, program]
        return Launch(path: "/usr/bin/env", arguments: ["-i"] + variables + shell + arguments)
    }

    private static func said(by child: ChildProcess, to input: [UInt8]) throws -> [UInt8] {
        let patience = Patience(for: .seconds(600))
        var (rest, said) = (input[...], [UInt8]())
        while true {
            if rest.isEmpty { child.closeInput() }
            let exchange = try child.exchange(rest, patience: patience)
            rest = rest.dropFirst(exchange.written)
            said += exchange.received
            if exchange.hasEnded { return said }
        }
    }
}
