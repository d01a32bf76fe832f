import Glibc
import MynahFiles
import MynahJSON

/// The file that keys are kept in: hashes of them, for its owner's eyes alone.
package struct KeyFile: Hashable, Sendable {
    /// The most bytes of such a file.
    static let largest = 4_194_304

    /// Where it is.
    package let path: String

    /// Names a file.
    package init(_ path: String) { self.path = path }

    /// Whether there is one.
    package var exists: Bool { access(path, F_OK) == 0 }

    /// Reads the keys. Throws where the file cannot be read, is none of ours, or may be changed by others than its owner.
    package func read() throws(AccessFault) -> KeyRing {
        let bytes = try SecretFile(path, largest: Self.largest).read()
        do throws(SyntaxError) {
            return try KeyFileText.ring(of: bytes)
        } catch {
            throw AccessFault(
                .badFile,
                "The keys in '\(path)' cannot be read: line \(error.line), column \(error.column): \(error.message)."
            )
        }
    }

    /// Changes the keys: all of it is done or nothing, and two who change them at once do so one after the other.
    package func change(_ body: (inout KeyRing) throws(AccessFault) -> Void) throws(AccessFault) {
        let folder = try lockedFolder()
        defer { close(folder) }
        var ring = exists ? try read() : KeyRing()
        try body(&ring)
        do throws(FileFailure) {
            let file = try StagedFile(replacing: path, mode: 0o600)
            try file.write(KeyFileText.bytes(of: ring))
            try file.publish(.onDisk)
        } catch {
            throw AccessFault(.unwritable, "The keys cannot be written to '\(path)': \(error.reason).")
        }
    }

    /// The folder of the file, made where it is missing, and locked until it is closed.
    private func lockedFolder() throws(AccessFault) -> Int32 {
        let name = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        if mkdir(name, 0o700) != 0, errno == ENOENT {
            if let parent = name.lastIndex(of: "/") { mkdir(String(name[..<parent]), 0o700) }
            mkdir(name, 0o700)
        }
        let folder = open(name, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else {
            throw AccessFault(
                .unwritable,
                "The folder '\(name)' cannot be opened: \(String(cString: strerror(errno)))."
            )
        }
        while flock(folder, LOCK_EX) != 0, errno == EINTR {}
        return folder
    }
}
