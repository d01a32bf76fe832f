import Foundation
import MynahOptions
import Testing

@testable import MynahCommands

/// The documents say what is so.
struct DocumentsTests {
    private let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private func document(_ name: String) throws -> String {
        try String(contentsOf: root.appending(path: name), encoding: .utf8)
    }

    /// The code blocks of a document, each with its language.
    private func blocks(_ name: String) throws -> [(language: String, text: String)] {
        let parts = try document(name).components(separatedBy: "```")
        return stride(from: 1, to: parts.count, by: 2).map { index in
            let lines = parts[index].split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
            return (String(lines[0]), lines.count == 2 ? String(lines[1]) : "")
        }
    }

    @Test func `the reference of commands is that of the program`() throws {
        let generated = try Sandbox().run("help --markdown")
        #expect(generated.manner == .exit(0))
        #expect(
            try document("Documentation/Commands.md") == generated.text,
            "Documentation/Commands.md is stale. Run: ./mynah help --markdown >Documentation/Commands.md"
        )
    }

    @Test func `the example of the library is the snippet that is compiled`() throws {
        let example = try blocks("README.md").first { $0.language == "swift" }
        #expect(try example?.text == document("Snippets/SpeakToFile.swift"))
    }

    @Test func `the README begins with the two commands and is short`() throws {
        let commands = try blocks("README.md").filter { $0.language == "sh" }.map(\.text)
        #expect(commands.prefix(2) == ["./mynah say \"Hello from Mynah.\" -o hello.wav\n", "./Scripts/check.sh\n"])
        #expect(try document("README.md").split(separator: "\n", omittingEmptySubsequences: false).count <= 150)
    }

    @Test func `every command line that help and README show can be read`() throws {
        let shown = MynahProgram.program.allCommands.flatMap { $0.command.examples.map(\.line) }
        let lines = try blocks("README.md").filter { $0.language == "sh" }
            .flatMap { $0.text.split(separator: "\n").map(String.init) }
        for line in shown + lines {
            guard let start = line.range(of: #"(\./)?mynah "#, options: .regularExpression) else { continue }
            let end = line[start.upperBound...].firstIndex { "|#)".contains($0) } ?? line.endIndex
            let words = line[start.upperBound..<end].replacing("\"", with: "").split(separator: " ").map(String.init)
            #expect(throws: Never.self, "\(line)") { try MynahProgram.program.interpret(words, in: Surroundings()) }
        }
    }
}
