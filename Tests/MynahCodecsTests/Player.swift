import Foundation
import Testing

/// A player that is installed on this machine, run over one file.
struct Player {
    /// What it said on standard output and on standard error.
    struct Words: Equatable {
        let output: String
        let complaints: String
    }

    /// Where it lies; `nil` when it is not installed.
    static func path(of name: String) -> String? {
        ["/usr/bin/", "/usr/local/bin/"].map { $0 + name }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// Runs `name` with `arguments`, in which `FILE` stands for a file that holds `bytes`.
    static func run(_ name: String, _ arguments: [String], over bytes: [UInt8], ending: String) throws -> Words {
        let folder = FileManager.default.temporaryDirectory.appending(path: "mynah-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "sound.\(ending)")
        try Data(bytes).write(to: file)
        let process = Process()
        process.executableURL = URL(filePath: try #require(path(of: name)))
        process.arguments = arguments.map { $0 == "FILE" ? file.path() : $0 }
        let (output, complaints) = (folder.appending(path: "output"), folder.appending(path: "complaints"))
        for url in [output, complaints] { try Data().write(to: url) }
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: complaints)
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return Words(
            output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
            complaints: String(decoding: try Data(contentsOf: complaints), as: UTF8.self)
                .replacing(#/ @ 0x[0-9a-f]+/#, with: "")
        )
    }
}
