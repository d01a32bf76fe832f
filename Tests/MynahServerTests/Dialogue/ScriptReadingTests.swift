import MynahTesting
import Testing

@testable import MynahServer

/// Scripts, and the turns in them.
struct ScriptReadingTests {
    private func turns(_ script: String) throws -> [String] {
        try ScriptReading.turns(of: script, speakers: ["Alice", "Bob", "Dr. O"]).map {
            "\($0.speaker ?? "")|\($0.text)"
        }
    }

    @Test(arguments: [
        ("Alice: Hello.\nBob: Hi.", ["Alice|Hello.", "Bob|Hi."]),
        (
            "\n Alice : Hello:\r\n  there.\n\nBob:Note: it is late.\n",
            ["Alice|Hello:\n  there.", "Bob|Note: it is late."]
        ),
        ("Alice:\nBob: x", ["Alice|", "Bob|x"]), ("Dr. O: 5:30", ["Dr. O|5:30"]), ("", []), (" \n ", []),
        ("Alice: He said\nNote: no name", ["Alice|He said\nNote: no name"]),
    ])
    func `begin with names that voices has`(script: String, expected: [String]) throws {
        #expect(try turns(script) == expected)
    }

    @Test func `say which line has no name`() throws {
        let error = try #require(throws: APIError.self) { try turns("\nAlic: Hello.") }
        #expect(error.code == "unknown_speaker" && error.nearest == "Alice" && error.message.contains("Line 2"))
        #expect(error.allowed == ["Alice", "Bob", "Dr. O"] && error.parameter == "script")
    }

    @Test func `never lose a letter`() throws {
        var random = SeededRandom(seed: 11)
        let script = "Alice: Hello there.\nBob: Hi: you.\n\nDr. O: 5:30\nx"
        for _ in 0..<FuzzRounds.count(usual: 200) {
            let bytes = random.mutation(of: Array(script.utf8), marks: Array(":\n\r ".utf8))
            guard let turns = try? turns(String(decoding: bytes, as: UTF8.self)) else { continue }
            #expect(turns.allSatisfy { $0.hasPrefix("Alice|") || $0.hasPrefix("Bob|") || $0.hasPrefix("Dr. O|") })
        }
    }
}
