import Glibc

/// What tells a file from every other that was or will be in its place: another one has another number, and one that is written to
/// another time.
package enum FileStamp {
    /// The stamps of files, one behind the other; a file that is not there has an empty one.
    package static func bytes(of paths: [String]) -> [UInt8] { Array(paths.map(text).joined(separator: "\n").utf8) }

    /// The stamps of the program and the libraries that a process has loaded; `nil` where they cannot be known.
    package static func bytes(ofProcess process: Int32) -> [UInt8]? {
        guard let maps = RunningImage.contents(of: "/proc/\(process)/maps") else { return nil }
        let paths = maps.split(separator: "\n").compactMap { line -> String? in
            let fields = line.split(separator: " ", maxSplits: 5, omittingEmptySubsequences: true)
            guard fields.count == 6, fields[1].contains("x") else { return nil }
            let path = fields[5].drop { $0 == " " }
            return path.hasPrefix("/") ? String(path) : nil
        }
        return paths.isEmpty ? nil : bytes(of: Set(paths).sorted())
    }

    /// The stamp of the program that runs.
    package static let program = bytes(of: ["/proc/self/exe"])

    private static func text(of path: String) -> String {
        var status = stat()
        guard stat(path, &status) == 0 else { return "\(path):" }
        let times = [status.st_mtim, status.st_ctim].map { "\($0.tv_sec).\($0.tv_nsec)" }
        return "\(path):\(status.st_dev),\(status.st_ino),\(status.st_size),\(times[0]),\(times[1])"
    }
}
