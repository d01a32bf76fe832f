import Testing

/// Kokoro's signs, spoken as they are given.
struct SayPhonemesTests {
    private let sandbox: Sandbox
    private let variables: [String: String]

    init() throws {
        sandbox = try Sandbox()
        variables = try sandbox.installModel()
    }

    private func say(_ phonemes: String, _ more: String...) throws -> Ending {
        try sandbox.mynah(["say", "--phonemes", phonemes, "--json"] + more, variables)
    }

    @Test func `feeds the signs that are given`() throws {
        let report = try SaidReport(say("həlˈO wˈɜɹld."))
        #expect(report.pieces?.map(\.tokens) == [[0, 50, 83, 54, 156, 31, 16, 65, 156, 87, 123, 54, 46, 4, 0]])
        #expect(report.words.map(\.text) == ["həlˈO", "wˈɜɹld"])
        #expect(report.words.map(\.span) == [[0, 7], [8, 17]])
        #expect(report.phonemes.compactMap(\.phoneme) == ["h", "ə", "l", "oʊ", "w", "ɜ", "ɹ", "l", "d"])
        #expect(report.words.last?.end == report.audio_seconds)
        #expect(report.warnings.isEmpty)
    }

    @Test func `warns of signs that the model lacks, by name, once`() throws {
        let ending = try say("həl§ˈO§ wˈ☃ɜɹld.")
        #expect(
            ending.errors == """
                mynah: warning: The model has no sound for "§"; it is left out.
                mynah: warning: The model has no sound for "☃"; it is left out.

                """
        )
        let report = try SaidReport(ending)
        #expect(report.warnings.map(\.span) == [[0, 11], [12, 24]])
        #expect(report.pieces?.map(\.tokens) == [[0, 50, 83, 54, 156, 31, 16, 65, 156, 87, 123, 54, 46, 4, 0]])
    }

    @Test(arguments: ["", " ", ".", "§", "ˈ"])
    func `says that nothing can be heard`(signs: String) throws {
        let ending = try sandbox.mynah(["say", "--phonemes", signs, "-o", "a.wav"], variables)
        #expect(ending.manner == .exit(1))
        let message = "There is nothing to say: none of the --phonemes is a sound that the model knows.\n"
        #expect(ending.errors.hasSuffix(message), "\(ending.errors)")
        #expect(try sandbox.files == ["models"])
    }

    @Test func `writes captions of signs, and mixes voices`() throws {
        let line = ["say", "--phonemes", "həlˈO", "-v", "af_heart(2)+bf_emma", "-o", "a.wav", "--captions", "json"]
        #expect(try sandbox.mynah(line, variables) == Ending(.exit(0)))
        #expect(try TimedWords(json: sandbox.text("a.json")).words.map(\.text) == ["həlˈO"])
        let wrong = try sandbox.mynah(["say", "--phonemes", "a", "-v", "af_heart+bf_ema", "-o", "b.wav"], variables)
        let message =
            "Kokoro has no voice 'bf_ema' of 'af_heart+bf_ema'. Did you mean 'bf_emma'? 'mynah voices' lists all."
        #expect(wrong == failure(message))
    }
}
