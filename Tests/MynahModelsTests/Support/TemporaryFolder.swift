import Foundation

/// A folder of its own, which goes with its owner.
final class TemporaryFolder {
    let path = FileManager.default.temporaryDirectory.appending(path: "mynah-\(UUID().uuidString)").path()

    init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The paths of all files below, in order.
    var files: [String] {
        get throws { try FileManager.default.subpathsOfDirectory(atPath: path).filter { !isFolder($0) }.sorted() }
    }

    func write(_ bytes: [UInt8], to name: String) throws {
        let url = URL(filePath: "\(path)/\(name)")
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
    }

    func read(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: "\(path)/\(name)"))) }

    private func isFolder(_ name: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: "\(path)/\(name)", isDirectory: &isFolder) && isFolder.boolValue
    }
}
