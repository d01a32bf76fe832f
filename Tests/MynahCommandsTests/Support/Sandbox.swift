import Foundation
import Glibc
import MynahProcess
import Testing

/// A folder of its own to run programs in, with nothing around them but what a test puts there: no configuration, no
/// audio device, no variable of ours. It goes with its owner.
final class Sandbox {
    /// Whether the programs were built to look for faults of memory or threads, which makes them slow and large.
    static let isSanitized = getenv("ASAN_OPTIONS") != nil || getenv("TSAN_OPTIONS") != nil

    /// Whether tests may take long: `MYNAH_FULL=1`.
    static let hasTime = getenv("MYNAH_FULL") != nil

    /// The folder that programs run in.
    let folder: String
    /// The environment of the programs.
    let environment: [String: String]
    /// Where `mynah` is.
    let program: String

    private let home: String

    init() throws {
        program = try CompanionProgram(name: "mynah", remedy: "Run 'swift build'.").locate()
        let built = String(program.prefix(upTo: try #require(program.lastIndex(of: "/"))))
        home = FileManager.default.temporaryDirectory.appending(path: "mynah-\(UUID().uuidString)").path()
        folder = home + "/work"
        let surroundings = [
            "HOME": home, "XDG_CONFIG_HOME": home + "/config", "PATH": "\(built):/usr/bin:/bin", "LC_ALL": "C.UTF-8",
            "TERM": "xterm", "ALSA_CONFIG_PATH": home + "/asound.conf", "JACK_NO_START_SERVER": "1",
        ]
        environment = surroundings.merging(Self.childPrograms) { $1 }
        for path in [folder, home + "/config/mynah"] {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        }
        try Data("pcm.nothing { type empty }\n".utf8).write(to: URL(filePath: home + "/asound.conf"))
    }

    /// Under a sanitizer, what it is to do, and where the child programs are, as it brings its own.
    private static let childPrograms = ProcessInfo.processInfo.environment.filter {
        isSanitized && ["ASAN_OPTIONS", "TSAN_OPTIONS", "MYNAH_ESPEAK", "MYNAH_MEDIA"].contains($0.key)
    }

    deinit { try? FileManager.default.removeItem(atPath: home) }

    /// Runs `mynah` to its end.
    func mynah(
        _ arguments: [String],
        input: [UInt8] = [],
        _ variables: [String: String] = [:]
    ) throws -> Ending {
        try start([program] + arguments, input: input, variables).wait()
    }

    /// Runs `mynah` to its end with words that need no quoting: `run("say hello -o a.wav")`.
    func run(_ line: String, _ variables: [String: String] = [:]) throws -> Ending {
        try mynah(line.split(separator: " ").map(String.init), variables)
    }

    func mynah(_ arguments: [String], _ variables: [String: String]) throws -> Ending {
        try mynah(arguments, input: [], variables)
    }

    /// Runs a script of bash to its end; `mynah` is on its path.
    func shell(_ script: String, _ variables: [String: String] = [:]) throws -> Ending {
        try start(["/bin/bash", "-c", script], variables).wait()
    }

    /// Starts a program whose standard streams are files.
    func start(
        _ command: [String],
        input: [UInt8] = [],
        _ variables: [String: String] = [:]
    ) throws -> RunningProgram {
        let streams = "\(home)/\(UUID().uuidString)"
        try Data(input).write(to: URL(filePath: streams + ".input"))
        let merged = environment.merging(variables) { $1 }
        return try RunningProgram(command, environment: merged, folder: folder, streams: streams)
    }

    /// The path of a file in the folder.
    func path(_ name: String) -> String { "\(folder)/\(name)" }

    /// Writes a file in the folder.
    func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

    /// Writes a file in the folder.
    func write(_ bytes: [UInt8], to name: String) throws { try Data(bytes).write(to: URL(filePath: path(name))) }

    /// Writes the configuration file, `config.toml` unless told.
    func configure(_ text: String, name: String = "config.toml") throws {
        try Data(text.utf8).write(to: URL(filePath: "\(home)/config/mynah/\(name)"))
    }

    /// The path of the configuration file that `configure` writes.
    func configurationPath(_ name: String = "config.toml") -> String { "\(home)/config/mynah/\(name)" }

    /// The bytes of a file in the folder.
    func read(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: path(name)))) }

    /// The text of a file in the folder.
    func text(_ name: String) throws -> String { String(decoding: try read(name), as: UTF8.self) }

    /// The names of the files in the folder, hidden ones too, in order.
    var files: [String] { get throws { try FileManager.default.contentsOfDirectory(atPath: folder).sorted() } }
}
