import Foundation
import Glibc
import MynahFiles
import Testing

/// A file that is there whole or not at all; `FileOutputTests` has what programs see of it.
struct StagedFileTests {
    private final class Folder {
        let path = FileManager.default.temporaryDirectory.appending(path: "mynah-files-\(UUID().uuidString)").path()

        init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }

        deinit { try? FileManager.default.removeItem(atPath: path) }

        var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: path))?.sorted() ?? [] }

        func bytes(_ name: String) -> [UInt8]? {
            FileManager.default.contents(atPath: "\(path)/\(name)").map(Array.init)
        }
    }

    private let folder: Folder

    init() throws { folder = try Folder() }

    @Test(arguments: [StagedFile.Durability.asTheSystemLikes, .onDisk])
    func `appears when it is published, over what was there`(durability: StagedFile.Durability) throws {
        for content in [[UInt8(1), 2, 3], [9]] {
            let before = folder.names
            let file = try StagedFile(replacing: folder.path + "/a")
            try file.write(content)
            #expect(folder.names == before && file.size == content.count)
            try file.publish(durability)
            #expect(folder.names == ["a"] && folder.bytes("a") == content)
        }
    }

    @Test func `leaves nothing when it is let go`() throws {
        do { try StagedFile(replacing: folder.path + "/a").write([1]) }
        #expect(folder.names.isEmpty)
    }

    @Test func `writes over what was written`() throws {
        let file = try StagedFile(replacing: folder.path + "/a")
        try file.write([1, 2, 3, 4])
        try file.write([7, 8], at: 1)
        try file.write([5])
        try file.publish()
        #expect(folder.bytes("a") == [1, 7, 8, 4, 5] && file.size == 5)
    }

    @Test func `follows a link, which stays one`() throws {
        symlink("target", folder.path + "/link")
        let first = try StagedFile(replacing: folder.path + "/link")
        try first.write([1])
        try first.publish()
        try StagedFile(replacing: folder.path + "/target").publish()
        #expect(symlink("target", folder.path + "/other") == 0)
        let second = try StagedFile(replacing: folder.path + "/other")
        try second.write([2])
        try second.publish()
        #expect(folder.bytes("target") == [2])
        var status = stat()
        #expect(lstat(folder.path + "/other", &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
    }

    static let impossible: [(String, Int32)] = [
        ("none/a", ENOENT), (String(repeating: "n", count: 256), ENAMETOOLONG),
    ]

    @Test(arguments: impossible)
    func `says by the system's number why it cannot be`(name: String, number: Int32) {
        let path = folder.path + "/" + name
        let failure = #expect(throws: FileFailure.self) { try StagedFile(replacing: path).publish() }
        #expect(failure?.number == number)
        #expect(folder.names.isEmpty)
    }

    @Test func `knows what is no plain file`() {
        #expect(StagedFile.isSpecial("/dev/null") && StagedFile.isSpecial(folder.path))
        #expect(!StagedFile.isSpecial(folder.path + "/none"))
    }
}
