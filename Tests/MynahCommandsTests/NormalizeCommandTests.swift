import Testing

/// What `mynah normalize` prints.
struct NormalizeCommandTests {
    private let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    @Test func `prints a line for each line, empty ones too`() throws {
        let lines = "Dr. Smith paid $2.50.\n\nOn May 5, 2024\n"
        let said = "Doctor Smith paid two dollars and fifty cents.\n\nOn May fifth, twenty twenty-four\n"
        #expect(try sandbox.mynah(["normalize"], input: Array(lines.utf8)) == Ending(.exit(0), output: said))
        let british = try sandbox.run("normalize --lang en-GB 5/6/2024")
        #expect(british == Ending(.exit(0), output: "the fifth of June, twenty twenty-four\n"))
    }

    @Test func `tells of each byte of a line where it went`() throws {
        let json =
            #"{"text":"two dollars, née","words":[{"text":"two","span":[0,2],"kind":"money"},"#
            + #"{"text":"dollars","span":[0,2],"kind":"money"},{"text":"née","span":[4,8],"kind":"word"}],"#
            + #""silent":[{"span":[2,3],"rule":"punctuation"},{"span":[3,4],"rule":"white space"}],"#
            + #""skipped":[],"events":[],"warnings":[]}"# + "\n"
        #expect(try sandbox.mynah(["normalize", "--json", "$2, née"]) == Ending(.exit(0), output: json))
    }

    @Test func `reads a document as a whole, and counts from its start`() throws {
        let markdown = "# Prices\n\n*Two* apples: **$3**\n"
        let said = "Prices\nTwo apples: three dollars\n"
        let ending = try sandbox.mynah(["normalize", "--format", "markdown", "--whole"], input: Array(markdown.utf8))
        #expect(ending == Ending(.exit(0), output: said))
        let ssml = "<speak>Room <say-as interpret-as=\"digits\">12</say-as></speak>"
        #expect(
            try sandbox.mynah(["normalize"], input: Array(ssml.utf8)) == Ending(.exit(0), output: "Room one two\n")
        )
    }

    @Test func `says where SSML is wrong`() throws {
        let ending = try sandbox.mynah(
            ["normalize", "--format", "ssml"],
            input: Array("<speak>\n <p>no end</speak>".utf8)
        )
        #expect(ending.manner == .exit(1))
        #expect(ending.errors.hasPrefix("mynah: line 2, column "))
    }

    @Test(arguments: ["mynah normalize Hello", "mynah normalize --whole <lines", "mynah phonemes <lines"])
    func `fails where nothing can be written`(line: String) throws {
        try sandbox.write("One.\nTwo.\n", to: "lines")
        let ending = try sandbox.shell("\(line) >/dev/full")
        #expect(ending.manner == .exit(1))
        #expect(ending.errors.contains("No space left on device"), "\(ending.errors)")
    }
}
