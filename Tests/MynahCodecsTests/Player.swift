import Foundation
import MynahTesting

/// A player that is installed on this machine, run over one file.
struct Player {
    /// What it said on standard output and on standard error.
    struct Words: Equatable {
        let output: String
        let complaints: String
    }

    /// Runs `name` with `arguments`, in which `FILE` stands for a file that holds `bytes`.
    static func run(_ name: String, _ arguments: [String], over bytes: [UInt8], ending: String) throws -> Words {
        let folder = FileManager.default.temporaryDirectory.appending(path: "mynah-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (file, complaints) = (folder.appending(path: "sound.\(ending)"), folder.appending(path: "complaints"))
        try Data(bytes).write(to: file)
        let script = ["-c", #"complaints=$0; exec "$@" 2>"$complaints""#, complaints.path(), name]
        let run = try ProgramRun("sh", script + arguments.map { $0 == "FILE" ? file.path() : $0 })
        return Words(
            output: run.output,
            complaints: String(decoding: try Data(contentsOf: complaints), as: UTF8.self)
                .replacing(#/ @ 0x[0-9a-f]+/#, with: "")
        )
    }
}
