import Testing

@testable import MynahCommands

/// How rows become columns.
struct TableTests {
    @Test func `makes columns as wide as they must be, and no blanks at the end`() {
        var table = Table(headings: ["A", "HEADING", "C"])
        table.add(["long cell", "x", ""])
        table.add(["ü", "", "end"])
        #expect(table.text == "A          HEADING  C\nlong cell  x\nü                   end\n")
    }

    @Test func `is its headings alone without rows`() {
        #expect(Table(headings: ["NAME", "TITLE"]).text == "NAME  TITLE\n")
    }
}
