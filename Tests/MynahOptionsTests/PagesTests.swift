import Foundation
import MynahOptions
import MynahTesting
import Testing

struct PagesTests {
    /// Compares a page with the one that was approved; `MYNAH_WRITE_GOLDEN=1 swift test --filter PagesTests` approves it.
    private func expect(_ page: String, isGolden name: String) throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name)")
        if ProcessInfo.processInfo.environment["MYNAH_WRITE_GOLDEN"] == "1" {
            try Data(page.utf8).write(to: file)
        }
        let golden = try String(contentsOf: file, encoding: .utf8)
        #expect(page == golden, "run MYNAH_WRITE_GOLDEN=1 swift test --filter PagesTests and look at what changed")
    }

    @Test(arguments: [("help-say.txt", ["say"]), ("help-mynah.txt", []), ("help-config.txt", ["config"])])
    func `help says everything of a command`(name: String, path: [String]) throws {
        try expect(Sample.program.helpText(for: path), isGolden: name)
    }

    @Test(arguments: [40, 60, 80, 120])
    func `help keeps to its width`(width: Int) throws {
        for path in [[], ["say"], ["voices"], ["config"], ["config", "show"], ["help"]] {
            let lines = try Sample.program.helpText(for: path, width: width).split(separator: "\n")
            #expect(lines.allSatisfy { $0.count <= width || !$0.drop { $0 == " " }.contains(" ") })
        }
    }

    @Test func `help has the same words at any width`() throws {
        let wide = try Sample.program.helpText(for: ["say"], width: 200).split { " \n".contains($0) }
        #expect(try wide == Sample.program.helpText(for: ["say"], width: 40).split { " \n".contains($0) })
        #expect(
            try Sample.program.helpText(for: ["say"], width: -1) == Sample.program.helpText(for: ["say"], width: 40)
        )
    }

    @Test func `the manual page says everything of the program`() throws {
        try expect(Sample.program.manualPage, isGolden: "mynah.1")
    }

    @Test(.enabled(if: ProgramRun.path(of: "mandoc") != nil))
    func `the manual page has no fault that mandoc sees`() throws {
        let run = try ProgramRun(
            "mandoc",
            ["-Tlint", "-W", "warning"],
            input: Sample.program.manualPage
        )
        #expect(run.output == "")
        #expect(run.status == 0)
    }

    @Test func `the reference page says everything of the program`() throws {
        try expect(Sample.program.referencePage, isGolden: "reference.md")
    }
}
