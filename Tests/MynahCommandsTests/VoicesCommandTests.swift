import Foundation
import Testing

/// What `mynah voices` lists.
struct VoicesCommandTests {
    /// A voice as a program reads it.
    private struct Listed: Decodable, Equatable {
        let id: String
        let name: String
        let language: String
        let languages: [String]
        let gender: String
        let engine: String
    }

    private let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    private func listed(_ line: String) throws -> [Listed] {
        let ending = try sandbox.run(line)
        #expect(ending.errors == "" && ending.manner == .exit(0))
        return try JSONDecoder().decode([Listed].self, from: Data(ending.output))
    }

    @Test func `tells a program all of every voice`() throws {
        let voices = try listed("voices --json")
        #expect(
            voices.first
                == Listed(
                    id: "slt",
                    name: "Slt",
                    language: "en-US",
                    languages: ["en-US", "en"],
                    gender: "female",
                    engine: "flite"
                )
        )
        #expect(Set(voices.map(\.id)).count == voices.count)
        #expect(Set(voices.map(\.engine)) == ["flite", "espeak"])
        #expect(voices.count > 100)
        #expect(voices.allSatisfy { $0.languages.first == $0.language && !$0.name.isEmpty })
    }

    @Test func `lists those that speak a language, whatever the region`() throws {
        let names = try listed("voices --lang pt-BR --json").map(\.id)
        #expect(names == ["espeak-pt", "espeak-pt-br"] || names == ["espeak-pt-br", "espeak-pt"])
        let english = try listed("voices -l en --json").map(\.id)
        #expect(english.prefix(4) == ["slt", "rms", "awb", "kal16"])
    }

    @Test func `shows a person a table`() throws {
        let lines = try sandbox.run("voices --lang en-scotland").text.split(separator: "\n").prefix(2)
        #expect(lines.first?.split(separator: " ") == ["NAME", "LANGUAGES", "GENDER", "ENGINE", "TITLE"])
        let table = try sandbox.run("voices --lang de").text
        #expect(
            table == "NAME       LANGUAGES  GENDER  ENGINE  TITLE\nespeak-de  de         male    espeak  German\n"
                || table
                    == "NAME       LANGUAGES  GENDER  ENGINE  TITLE\nespeak-de  de         -       espeak  German\n"
        )
    }

    @Test func `gives names and languages alone to the shell`() throws {
        let names = try sandbox.run("voices --names").text.split(separator: "\n").map(String.init)
        #expect(try names == listed("voices --json").map(\.id))
        let languages = try sandbox.run("voices --languages").text.split(separator: "\n").map(String.init)
        #expect(languages == Set(languages).sorted())
        #expect(languages.contains("en-US") && languages.contains("de"))
        for language in ["de", "en-US"] {
            #expect(try sandbox.run("voices --names --lang \(language)").manner == .exit(0))
        }
    }

    @Test func `names the nearest language where nobody speaks the one asked for`() throws {
        let message = "No voice speaks the language 'tlh'. Did you mean 'th'? 'mynah voices' lists what can be spoken."
        #expect(try sandbox.run("voices --lang tlh") == failure(message))
        #expect(
            try sandbox.run("voices --lang e") == failure("'e' is no language. Give a tag such as en, en-GB or pt-BR.")
        )
    }
}
