import Glibc

/// Folders as the store makes and empties them.
enum Folders {
    /// Makes a folder and those above it, where they are missing.
    static func make(_ path: String, mode: mode_t = 0o777) throws(PullError) {
        if mkdir(path, mode) == 0 || errno == EEXIST { return try checkIsFolder(path) }
        guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
            throw .file(path, "made", errno)
        }
        try make(String(path[..<slash]), mode: mode)
        guard mkdir(path, mode) == 0 || errno == EEXIST else { throw .file(path, "made", errno) }
    }

    /// Removes a folder of our own with the files in it and in the folders below it; links are not followed.
    static func remove(_ path: String) {
        for name in names(in: path) {
            let inner = "\(path)/\(name)"
            if unlink(inner) != 0 { remove(inner) }
        }
        rmdir(path)
    }

    /// The names in a folder, in order; none where it cannot be read.
    static func names(in path: String) -> [String] {
        guard let folder = opendir(path) else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                String(cString: UnsafeRawPointer(pointer).assumingMemoryBound(to: CChar.self))
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    private static func checkIsFolder(_ path: String) throws(PullError) {
        var status = stat()
        guard stat(path, &status) == 0 else { throw .file(path, "used", errno) }
        guard status.st_mode & S_IFMT == S_IFDIR else { throw .file(path, "used as a folder", ENOTDIR) }
    }
}
