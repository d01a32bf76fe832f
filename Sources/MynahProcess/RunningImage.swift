import Glibc

/// The program that runs, and the library or test bundle that this code was linked into, which may be another file.
package enum RunningImage {
    /// The folders that they lie in, symbolic links followed; never the same twice.
    package static let folders: [String] = {
        let paths = [resolved("/proc/self/exe"), imagePath].compactMap { $0 }
        let folders = paths.compactMap { path in path.lastIndex(of: "/").map { String(path[..<$0]) } }
        return folders.first == folders.last ? Array(folders.prefix(1)) : folders
    }()

    /// The file that this very code was loaded from, as the kernel's map of our memory names it.
    private static var imagePath: String? {
        let address = UInt(bitPattern: #dsohandle)
        guard let maps = contents(of: "/proc/self/maps") else { return nil }
        for line in maps.split(separator: "\n") {
            let fields = line.split(separator: " ", maxSplits: 5, omittingEmptySubsequences: true)
            guard fields.count == 6, isAddress(address, in: fields[0]) else { continue }
            return String(fields[5].drop(while: { $0 == " " }))
        }
        return nil
    }

    /// Whether an address lies in a range that is written `7f00a000-7f00b000`.
    private static func isAddress(_ address: UInt, in range: Substring) -> Bool {
        let ends = range.split(separator: "-").compactMap { UInt($0, radix: 16) }
        return ends.count == 2 && ends[0] <= address && address < ends[1]
    }

    static func contents(of path: String) -> String? {
        let file = OwnedDescriptor(open(path, O_RDONLY | O_CLOEXEC))
        guard file.number >= 0 else { return nil }
        var bytes: [UInt8] = []
        while let more = file.readReady(atMost: 65_536), !more.isEmpty { bytes.append(contentsOf: more) }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func resolved(_ path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(cString: real)
    }
}

/// Whether a file is there that we may execute, and no folder.
func isExecutable(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
}
