import Glibc
import Testing

@testable import MynahServer

struct WebPagesTests {
    @Test
    func `consist of the files that are there, and of no others`() throws {
        #expect(WebPages.names.sorted() == Self.files)
    }

    @Test
    func `say which file is missing, and what to do`() throws {
        let pages = WebPages { $0 == "docs.html" ? nil : Array($0.utf8) }
        #expect(pages.missing == ["docs.html"])
        #expect(try pages.file("index.html").body == Array("index.html".utf8))
        let missing = try #require(throws: APIError.self) { try pages.file("docs.html") }
        #expect(
            missing.message
                == "The page's file docs.html is missing from this installation. Install Mynah again, or say with MYNAH_DATA where Web/docs.html is."
        )
        let unknown = try #require(throws: APIError.self) { try pages.file("../secret") }
        #expect(unknown.code == "unknown_path")
        #expect(WebPages().missing == WebPages.names)
    }

    /// The names of the files in `Data/Web`.
    private static var files: [String] {
        let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
        guard let folder = opendir("/\(root)/Data/Web") else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }
}
