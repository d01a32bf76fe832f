import Glibc

/// A folder that goes with its last user.
final class TemporaryFolder {
    let path: String

    init() throws(Child.Failure) {
        let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(parent)/mynah-benchmarks-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            throw Child.Failure(description: "no folder can be made in \(parent): set TMPDIR to one with room")
        }
        path = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
    }

    deinit {
        guard let folder = opendir(path) else { return }
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            unlink("\(path)/\(name)")
        }
        closedir(folder)
        rmdir(path)
    }

    /// Writes a file and tells its path.
    func file(_ name: String, _ bytes: [UInt8]) throws(Child.Failure) -> String {
        let path = "\(path)/\(name)"
        guard let file = fopen(path, "w") else { throw Child.Failure(description: "\(path) cannot be written") }
        defer { fclose(file) }
        guard fwrite(bytes, 1, bytes.count, file) == bytes.count else {
            throw Child.Failure(description: "\(path) cannot be written: set TMPDIR to a folder with room")
        }
        return path
    }

    /// Reads a file; empty where there is none.
    func contents(of name: String) -> [UInt8] { (try? FileBytes.read("\(path)/\(name)")) ?? [] }
}
