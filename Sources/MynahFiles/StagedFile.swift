package import Glibc

/// A file that appears under its name whole or not at all, whatever happens in between.
///
/// Bytes go to a file without a name in the same folder, which gets its name when it is published; on file systems that have no such
/// files, to one of another name. One that is let go before that leaves nothing behind.
package final class StagedFile {
    /// Whether a file is only there when the disk has it, for what takes long to make again.
    package enum Durability {
        case asTheSystemLikes
        case onDisk
    }

    /// How many bytes were written behind each other.
    package private(set) var size = 0

    private let path: String
    private let descriptor: Int32
    /// The name that the file has until it is whole; `nil` where the file system lets it have none.
    private let sibling: String?

    /// Opens a file in the folder of `path`, which is followed where it is a symbolic link, so that the link stays one.
    ///
    /// What it will replace may be written by us, or it is an error; who may read that may read the new one.
    /// With `mode` the file has those permissions from its first byte, whatever it replaces: for secrets.
    package init(replacing path: String, mode: mode_t? = nil) throws(FileFailure) {
        let target = Self.resolved(path)
        self.path = target
        if access(target, F_OK) == 0, access(target, W_OK) != 0 { throw FileFailure(errno) }
        (descriptor, sibling) = Self.stage(beside: target, mode: mode ?? 0o666)
        if descriptor < 0 { throw FileFailure(errno) }
        var status = stat()
        if mode == nil, stat(target, &status) == 0 { fchmod(descriptor, status.st_mode & 0o777) }
    }

    deinit {
        close(descriptor)
        if let sibling { unlink(sibling) }
    }

    /// Whether something is at `path` that is no plain file: a device, a pipe, a folder.
    package static func isSpecial(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
    }

    /// Writes the next bytes, all of them.
    package func write(_ bytes: UnsafeRawBufferPointer) throws(FileFailure) {
        try write(bytes) { Glibc.write(descriptor, $0.baseAddress, $0.count) }
        size += bytes.count
    }

    /// Writes bytes over those from `offset` on.
    package func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(FileFailure) {
        var place = off_t(offset)
        try write(bytes) { rest in
            let count = pwrite(descriptor, rest.baseAddress, rest.count, place)
            place += off_t(max(0, count))
            return count
        }
    }

    private func write(_ bytes: UnsafeRawBufferPointer, by call: (UnsafeRawBufferPointer) -> Int) throws(FileFailure) {
        var done = 0
        while done < bytes.count {
            let count = call(UnsafeRawBufferPointer(rebasing: bytes[done...]))
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw FileFailure(count < 0 ? errno : ENOSPC) }
            done += count
        }
    }

    /// Gives the file its name, over whatever had it.
    package func publish(_ durability: Durability = .asTheSystemLikes) throws(FileFailure) {
        if case .onDisk = durability, fsync(descriptor) != 0 { throw FileFailure(errno) }
        try name()
        if case .onDisk = durability { syncFolder() }
    }

    private func name() throws(FileFailure) {
        var name = sibling
        if name == nil {
            if link(as: path) { return }
            let other = Self.siblingName(of: path)
            guard link(as: other) else { throw FileFailure(errno) }
            name = other
        }
        guard let name, rename(name, path) == 0 else {
            let number = errno
            if let name { unlink(name) }
            throw FileFailure(number)
        }
    }

    /// Gives a nameless file a name that nothing has yet.
    private func link(as name: String) -> Bool {
        linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0
    }

    private func syncFolder() {
        let folder = open(Self.folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { return }
        fsync(folder)
        close(folder)
    }
}

extension StagedFile {
    /// `O_TMPFILE` of fcntl.h, a macro that Swift does not see.
    private static let nameless = 0o20_000_000 | O_DIRECTORY

    private static func stage(beside path: String, mode: mode_t) -> (Int32, String?) {
        let unnamed = open(folder(of: path), nameless | O_WRONLY | O_CLOEXEC, mode)
        if unnamed >= 0 || (errno != EOPNOTSUPP && errno != EISDIR && errno != ENOENT) { return (unnamed, nil) }
        let name = siblingName(of: path)
        let named = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
        return (named, named < 0 ? nil : name)
    }

    private static func siblingName(of path: String) -> String {
        "\(folder(of: path))/.mynah-\(getpid())-\(UInt32.random(in: 0 ... .max)).partial"
    }

    private static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The file behind `path`.
    private static func resolved(_ path: String) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }
}
