import FoundationEssentials

/// A table of cases beside a suite: one case a line, fields parted by tabs, `#` begins a line of comment without any, `\n`, `\r` and `\t` stand for themselves.
public struct GoldenFile {
    /// The cases, each as its fields.
    public let rows: [[String]]

    /// Reads `name` from the folder `Golden` beside the test file `test`, or above it.
    public init(_ name: String, beside test: String = #filePath) throws {
        let text = try String(contentsOfFile: Self.path(of: name, beside: test), encoding: .utf8)
        let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") || $0.contains("\t") }
        rows = lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(Self.unescaped) }
    }

    /// The tables in the folder `folder` of the folder `Golden` beside the test file `test`, or above it: names as `init` takes them, in order.
    public static func names(in folder: String, beside test: String = #filePath) throws -> [String] {
        let path = try path(of: folder, beside: test)
        return try FileManager.default.contentsOfDirectory(atPath: path)
            .filter { $0.hasSuffix(".tsv") }.sorted().map { "\(folder)/\($0)" }
    }

    private static func path(of name: String, beside test: String) throws -> String {
        var folder = test
        repeat {
            guard let slash = folder.lastIndex(of: "/"), slash > folder.startIndex else {
                throw MissingGoldenFile(name: name, test: test)
            }
            folder = String(folder[..<slash])
        } while !FileManager.default.fileExists(atPath: "\(folder)/Golden/\(name)")
        return "\(folder)/Golden/\(name)"
    }

    private static func unescaped(_ field: Substring) -> String {
        var text = ""
        var isEscaped = false
        for character in field {
            if isEscaped {
                text.append(["n": "\n", "r": "\r", "t": "\t"][character] ?? character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else {
                text.append(character)
            }
        }
        return text
    }
}

/// There is no such table in a folder `Golden` above the test.
struct MissingGoldenFile: Error {
    let name: String
    let test: String
}
