import Foundation
import MynahTensors

/// A folder for the files of a test, which goes with its owner.
final class Workplace {
    let folder: String

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "mynah-models-\(UUID().uuidString)").path()
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// The path of a file in the folder.
    func path(_ name: String) -> String { "\(folder)/\(name)" }

    /// Writes a file, and its folder where it has one; answers with its path.
    @discardableResult
    func write(_ bytes: [UInt8], _ name: String) throws -> String {
        let url = URL(filePath: path(name))
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
        return path(name)
    }

    /// The bytes of a file.
    func read(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: path(name)))) }

    /// The names of the files, hidden ones too.
    var files: [String] { get throws { try FileManager.default.contentsOfDirectory(atPath: folder).sorted() } }

    /// The path of a golden file.
    static func golden(_ name: String, beside file: String = #filePath) -> String {
        URL(filePath: file).deletingLastPathComponent().deletingLastPathComponent().appending(path: "Golden/\(name)")
            .path()
    }
}

/// The message of the error that `body` throws; `nil` where it throws none.
func message(_ body: () throws -> Void) -> String? {
    do {
        try body()
        return nil
    } catch {
        return (error as? ModelFileError)?.message ?? "\(error)"
    }
}
