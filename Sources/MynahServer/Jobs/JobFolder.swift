import Glibc
import MynahFiles

/// The files of jobs: a folder for each, which nobody but the server's user may look into.
struct JobFolder: Sendable {
    /// Where all of them lie.
    let path: String

    /// Makes the folder where it is not there.
    init(making path: String) throws(FileFailure) {
        self.path = path
        try Self.make(path, parents: true)
        // It may have been there with other permissions.
        chmod(path, 0o700)
    }

    /// A file of a job.
    enum Name: String, CaseIterable {
        /// What was asked for, as JSON.
        case request
        /// The samples that were spoken so far, 16 bits each.
        case samples
        /// The marks that were made so far, a line each.
        case marks
        /// The finished audio.
        case audio
    }

    /// Where a file of a job lies.
    func file(_ name: Name, of id: JobID) -> String { "\(path)/\(id.text)/\(name.rawValue)" }

    /// Makes a job's folder with its request, and has the disk have it.
    func make(_ id: JobID, request: [UInt8]) throws(FileFailure) {
        try Self.make("\(path)/\(id.text)")
        let file = try StagedFile(replacing: file(.request, of: id), mode: 0o600)
        try file.write(request)
        try file.publish(.onDisk)
    }

    /// All bytes of a file.
    func read(_ name: Name, of id: JobID) throws(FileFailure) -> [UInt8] {
        let file = try JobFile(file(name, of: id))
        return try file.read(at: 0, count: file.size)
    }

    /// Takes files of a job away; without names, all of them and the folder.
    func remove(_ id: JobID, _ names: [Name]? = nil) {
        for name in names ?? Name.allCases { unlink(file(name, of: id)) }
        if names == nil { rmdir("\(path)/\(id.text)") }
    }

    /// The bytes that a job takes.
    func bytes(of id: JobID) -> Int {
        Name.allCases.reduce(0) { sum, name in
            var status = stat()
            return stat(file(name, of: id), &status) == 0 ? sum + Int(status.st_size) : sum
        }
    }

    /// The jobs that have a folder.
    var ids: [JobID] {
        guard let folder = opendir(path) else { return [] }
        defer { closedir(folder) }
        var ids: [JobID] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if let id = JobID(name) { ids.append(id) }
        }
        return ids
    }

    /// Makes a folder for the owner's eyes, and with `parents` those that it lies in, where they are not there.
    static func make(_ path: String, parents: Bool = false) throws(FileFailure) {
        if mkdir(path, 0o700) == 0 || errno == EEXIST { return }
        guard parents, errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
            throw FileFailure(errno)
        }
        try make(String(path[..<slash]), parents: true)
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw FileFailure(errno) }
    }
}
