import Glibc
package import MynahFiles

/// The files of a cache, in a folder of its own that nobody else may look into.
///
/// A file is named for its key. What has another name is somebody else's and is let be.
package struct CacheFolder: Sendable {
    /// Where it is.
    package let path: String

    /// A file as a listing tells of it.
    package struct Entry: Hashable, Sendable {
        /// What is in it.
        package let key: CacheKey
        /// Its bytes.
        package let size: Int
        /// When it was written, in seconds since 1970.
        package let created: Int
    }

    /// Why something cannot be read.
    package enum ReadFailure: Error, Hashable, Sendable {
        /// It is not there.
        case missing
        /// It is there and is not what was written.
        case corrupt
    }

    /// Names a folder.
    package init(_ path: String) { self.path = path }

    /// Makes the folder and those above it where they are missing, and sees to it that it is ours alone.
    package func prepare() throws(FileFailure) {
        try Self.make(path)
        for level in CacheLevel.allCases { try Self.make(folder(of: level)) }
        try closeToOthers()
    }

    /// All files of the cache that are there, the oldest first; their contents are not read.
    package func entries() -> [Entry] {
        CacheLevel.allCases.flatMap { level in
            names(in: folder(of: level)).compactMap { name -> Entry? in
                guard let digest = Digest(name), "\(digest)" == name else { return nil }
                let key = CacheKey(level, digest)
                guard let status = status(of: path(of: key)) else { return nil }
                return Entry(key: key, size: Int(status.st_size), created: status.st_mtim.tv_sec)
            }
        }.sorted { ($0.created, "\($0.key.digest)") < ($1.created, "\($1.key.digest)") }
    }

    /// Reads a file and checks it.
    package func read(_ key: CacheKey, most: Int) throws(ReadFailure) -> CacheRecord {
        try read(path(of: key), key, most: most)
    }

    /// Reads the tally of what was asked for; `nil` where there is none.
    func tally() -> CacheRecord? {
        try? read(tallyPath, Self.tallyKey, most: 1 << 20)
    }

    /// Writes the tally of what was asked for.
    func write(tally: CacheTally, at moment: Int) throws(FileFailure) {
        let file = try StagedFile(replacing: tallyPath, mode: 0o600)
        try file.write(CacheRecord(Self.tallyKey, created: moment, tally.bytes).bytes)
        try file.publish()
    }

    /// How often what is kept was of use, as the server wrote it down last; `nil` where it has not yet.
    package var uses: CacheTally? { tally().flatMap { CacheTally($0.content) } }

    /// Takes the tally away.
    package func removeTally() { unlink(tallyPath) }

    private var tallyPath: String { path + "/most-asked" }

    private static let tallyKey = CacheKey(.passage, SHA256.digest(Array("most asked".utf8)))

    private func read(_ path: String, _ key: CacheKey, most: Int) throws(ReadFailure) -> CacheRecord {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else { throw errno == ENOENT ? .missing : .corrupt }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size <= most else {
            throw .corrupt
        }
        guard let bytes = Self.bytes(descriptor, count: Int(status.st_size)),
            let record = CacheRecord(bytes, of: key)
        else { throw .corrupt }
        return record
    }

    /// Writes a record, whole or not at all.
    package func write(_ record: CacheRecord) throws(FileFailure) {
        let file = try StagedFile(replacing: path(of: record.key), mode: 0o600)
        try file.write(record.bytes)
        try file.publish()
    }

    /// Takes a file away.
    package func remove(_ key: CacheKey) { unlink(path(of: key)) }

    /// Takes away what writers left that were ended before they were done, on systems that have no files without names.
    package func removeLeftovers(before moment: Int) {
        for level in CacheLevel.allCases {
            let folder = folder(of: level)
            for name in names(in: folder) where name.hasPrefix(".mynah-") && name.hasSuffix(".partial") {
                let path = "\(folder)/\(name)"
                if let status = status(of: path), status.st_mtim.tv_sec < moment { unlink(path) }
            }
        }
    }

    /// The path of a key's file.
    package func path(of key: CacheKey) -> String { "\(folder(of: key.level))/\(key.digest)" }

    private func folder(of level: CacheLevel) -> String { "\(path)/\(level.rawValue)" }

    private func status(of path: String) -> stat? {
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return status
    }

    private func names(in path: String) -> [String] {
        guard let folder = opendir(path) else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                names.append(String(cString: UnsafeRawPointer(pointer).assumingMemoryBound(to: CChar.self)))
            }
        }
        return names
    }

    private static func bytes(_ descriptor: Int32, count: Int) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: count)
        var done = 0
        while done < count {
            let got = bytes.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress! + done, count - done) }
            if got < 0, errno == EINTR { continue }
            guard got > 0 else { return nil }
            done += got
        }
        return bytes
    }

    /// Makes a folder that is ours alone; those above it, which are not the cache's, as anybody makes them.
    private static func make(_ path: String) throws(FileFailure) {
        if mkdir(path, 0o700) != 0 {
            if errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex {
                try make(String(path[..<slash]))
                guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw FileFailure(errno) }
            } else if errno != EEXIST {
                throw FileFailure(errno)
            }
        }
    }

    /// Checks that the folders are folders and ours; takes rights of others away.
    private func closeToOthers() throws(FileFailure) {
        for path in [path] + CacheLevel.allCases.map(folder) {
            var status = stat()
            guard lstat(path, &status) == 0 else { throw FileFailure(errno) }
            guard status.st_mode & S_IFMT == S_IFDIR else { throw FileFailure(ENOTDIR) }
            guard status.st_uid == geteuid() else { throw FileFailure(EPERM) }
            if status.st_mode & 0o077 != 0, chmod(path, 0o700) != 0 { throw FileFailure(errno) }
        }
    }
}
