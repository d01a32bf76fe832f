import Glibc
import MynahFiles

@testable import MynahServing

/// A folder for a cache, which goes when the test is done.
final class CacheFixture: Sendable {
    let path: String

    init() {
        var template = Array("/tmp/mynah-cache-XXXXXX".utf8CString)
        // Never a folder of others: it is emptied at the end.
        guard let path = mkdtemp(&template) else { preconditionFailure("no folder can be made in /tmp") }
        self.path = String(cString: path)
    }

    deinit { remove(path) }

    private func remove(_ path: String) {
        for name in Self.names(in: path) where unlink("\(path)/\(name)") != 0 { remove("\(path)/\(name)") }
        rmdir(path)
    }

    static func names(in path: String) -> [String] {
        guard let folder = opendir(path) else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    var folder: CacheFolder { CacheFolder(path + "/speech") }

    /// What a cache keeps in the folder.
    func settings(memory: Int = 1 << 20, disk: Int = 1 << 20) -> CacheSettings {
        var settings = CacheSettings()
        (settings.memory, settings.disk, settings.folder) = (memory, disk, folder.path)
        return settings
    }

    /// Opens a cache at a moment.
    func cache(memory: Int = 1 << 20, disk: Int = 1 << 20, now: Int = time(nil)) -> SpeechCache {
        var plan = CachePlan()
        plan.settings = settings(memory: memory, disk: disk)
        plan.now = { now }
        return SpeechCache(plan)
    }

    /// A key that a number stands for.
    static func key(_ number: Int, _ level: CacheLevel = .passage) -> CacheKey {
        var content = CanonicalBytes()
        content.add(number)
        return CacheKey(level, of: content)
    }

    /// Puts bytes in the place of a key's file.
    func overwrite(_ key: CacheKey, _ bytes: [UInt8]) throws {
        let file = try StagedFile(replacing: folder.path(of: key), mode: 0o600)
        try file.write(bytes)
        try file.publish()
    }

    static func mode(_ path: String) -> UInt32 {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0
    }

    /// Says when a file was written.
    static func date(_ path: String, _ moment: Int) {
        var times = [timespec(tv_sec: moment, tv_nsec: 0), timespec(tv_sec: moment, tv_nsec: 0)]
        utimensat(AT_FDCWD, path, &times, 0)
    }
}
