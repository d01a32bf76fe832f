import Glibc

extension Surroundings {
    /// The environment of this process and the files of this machine; files of more than a mebibyte are errors.
    package static func ofProcess() -> Surroundings {
        Surroundings(environment: processEnvironment()) { path throws(OptionsError) in try contents(ofFile: path) }
    }

    private static func processEnvironment() -> [String: String] {
        var variables: [String: String] = [:]
        var next = environ
        while let entry = next.pointee {
            let parts = String(cString: entry).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if parts.count == 2 { variables[String(parts[0])] = String(parts[1]) }
            next += 1
        }
        return variables
    }

    private static func contents(ofFile path: String) throws(OptionsError) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw unreadable(path, String(cString: strerror(errno)))
        }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 16384)
        while bytes.count <= Configuration.largestFile {
            let count = read(descriptor, &piece, piece.count)
            guard count >= 0 else { throw unreadable(path, String(cString: strerror(errno))) }
            if count == 0 { return bytes }
            bytes += piece.prefix(count)
        }
        throw unreadable(path, "it has more than \(Configuration.largestFile) bytes")
    }

    private static func unreadable(_ path: String, _ reason: String) -> OptionsError {
        OptionsError(.unreadableFile, "cannot read \(path): \(reason)")
    }
}
