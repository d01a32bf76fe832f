import Glibc

/// A program of others that does the same work, run from its command line.
struct Peer {
    /// What tables call it.
    let name: String
    let command: [String]

    init(_ name: String, _ command: [String]) {
        self.name = name
        self.command = command
    }

    /// Whether its program is there, on the `PATH` where it is named without a folder.
    var isInstalled: Bool {
        if command[0].hasPrefix("/") { return access(command[0], X_OK) == 0 }
        let folders = getenv("PATH").map { String(cString: $0) } ?? ""
        return folders.split(separator: ":").contains { access("\($0)/\(command[0])", X_OK) == 0 }
    }
}
