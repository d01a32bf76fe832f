import Testing

/// The caller's own pronunciations, in `mynah say`.
struct SayLexiconTests {
    private let sandbox: Sandbox

    init() throws {
        sandbox = try Sandbox()
        try sandbox.write("W3C = World Wide Web\nzorb /ˈkæt/\n", to: "mine.txt")
    }

    @Test func `Kokoro says words as the file has them`() throws {
        let variables = try sandbox.installModel()
        func tokens(_ line: String) throws -> [[Int]] {
            let ending = try sandbox.run("say --json -v af_heart \(line)", variables)
            #expect(ending.manner == .exit(0) && ending.errors.isEmpty, "\(ending.errors)")
            return try #require(SaidReport(ending).pieces).map(\.tokens)
        }
        let expected = try tokens("The World Wide Web cat")
        #expect(try tokens("The W3C zorb --lexicon mine.txt") == expected)
        #expect(try tokens("The W3C zorb") != expected)
    }

    @Test(arguments: ["flite", "espeak-en-us"])
    func `voices that speak from letters say the words of aliases, and a warning names the sounds`(voice: String) throws
    {
        let voice = voice == "flite" ? "slt" : voice
        let line = "say --json -v \(voice) --lexicon mine.txt The W3C zorb"
        let ending = try sandbox.run(line)
        let message =
            "This voice speaks from letters and cannot follow the sounds that the lexicon gives for \"zorb\". "
            + "Give words to say instead (zorb = ...), or choose a voice of Kokoro's."
        #expect(ending.errors == "mynah: warning: \(message)\n")
        let report = try SaidReport(ending)
        #expect(report.warnings.map(\.message) == [message] && report.warnings.map(\.span) == [[8, 12]])
        let plain = try SaidReport(sandbox.run("say --json -v \(voice) The World Wide Web zorb"))
        #expect(report.samples == plain.samples)
        #expect(report.words.map(\.text).contains("W3C"))
    }

    @Test func `says what is wrong with a lexicon, and speaks nothing`() throws {
        try sandbox.write("tomato hello there", to: "bad.txt")
        let ending = try sandbox.run("say --lexicon bad.txt hello -o a.wav")
        #expect(ending.manner == .exit(1))
        #expect(ending.errors.hasPrefix("mynah: bad.txt, line 1, column 8: "), "\(ending.errors)")
        let message =
            "'none.txt' cannot be read: No such file or directory. Check its name and whether you may read it."
        #expect(try sandbox.run("say --lexicon none.txt hello -o a.wav") == failure(message))
        #expect(try sandbox.files.sorted() == ["bad.txt", "mine.txt"])
    }
}
