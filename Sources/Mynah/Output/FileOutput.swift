import Glibc
public import MynahCodecs
public import MynahSynthesis

/// Writes a file that appears under its name whole or not at all, whatever happens in between.
///
/// Bytes go to a file without a name in the same folder, which gets its name at the end. What is there already and is not a plain
/// file (a device, a pipe) is written to directly.
public final class FileOutput: ByteOutput {
    private let path: String
    private let descriptor: Int32
    private let staging: Staging

    /// Where bytes are kept until the file is whole.
    private enum Staging {
        /// In the file itself: it is a device or a pipe.
        case none
        /// In a file without a name.
        case nameless
        /// In a file of another name, on file systems that need one.
        case named(String)
    }

    /// Opens a file to be written at `path`. Throws `.outputFailed` when that is not possible.
    public init(path: String) throws(SynthesisError) {
        let target = Self.resolved(path)
        self.path = target
        var status = stat()
        let exists = stat(target, &status) == 0
        if exists, status.st_mode & S_IFMT != S_IFREG {
            descriptor = open(target, O_WRONLY | O_CLOEXEC)
            staging = .none
        } else if access(target, F_OK) == 0, access(target, W_OK) != 0 {
            throw .cannotWrite(path, errno)
        } else {
            (descriptor, staging) = Self.stage(beside: target)
            // Who may read the file that is replaced may read the one in its place.
            if exists, descriptor >= 0 { fchmod(descriptor, status.st_mode & 0o777) }
        }
        if descriptor < 0 { throw .cannotWrite(path, errno) }
    }

    deinit {
        close(descriptor)
        if case .named(let name) = staging { unlink(name) }
    }

    public func write(_ bytes: [UInt8]) throws(SynthesisError) {
        try DescriptorOutput(descriptor, name: path).write(bytes)
    }

    public func finish(_ patches: [EncodedTail.Patch]) throws(SynthesisError) {
        if case .none = staging { return }
        for patch in patches {
            let count = patch.bytes.withUnsafeBytes {
                pwrite(descriptor, $0.baseAddress, $0.count, off_t(patch.offset))
            }
            if count != patch.bytes.count { throw .cannotWrite(path, count < 0 ? errno : ENOSPC) }
        }
        try publish()
    }

    /// Gives the file its name, over whatever had it.
    private func publish() throws(SynthesisError) {
        let name: String
        if case .named(let other) = staging {
            name = other
        } else {
            if link(as: path) { return }
            name = Self.siblingName(of: path)
            guard link(as: name) else { throw .cannotWrite(path, errno) }
        }
        guard rename(name, path) == 0 else {
            let number = errno
            unlink(name)
            throw .cannotWrite(path, number)
        }
    }

    /// Gives a nameless file a name that nothing has yet.
    private func link(as name: String) -> Bool {
        linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0
    }

    /// `O_TMPFILE` of fcntl.h, a macro that Swift does not see.
    private static let nameless = 0o20_000_000 | O_DIRECTORY

    private static func stage(beside path: String) -> (Int32, Staging) {
        let unnamed = open(folder(of: path), Self.nameless | O_WRONLY | O_CLOEXEC, 0o666)
        if unnamed >= 0 || (errno != EOPNOTSUPP && errno != EISDIR && errno != ENOENT) { return (unnamed, .nameless) }
        let name = siblingName(of: path)
        let named = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        return (named, named < 0 ? .nameless : .named(name))
    }

    private static func siblingName(of path: String) -> String {
        "\(folder(of: path))/.mynah-\(getpid())-\(UInt32.random(in: 0 ... .max)).partial"
    }

    private static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The file behind `path`, so that a symbolic link stays one.
    private static func resolved(_ path: String) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }
}
