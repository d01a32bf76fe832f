import Testing

/// What `mynah say --json` tells of speech.
struct SayReportTests {
    private let sandbox: Sandbox
    private let variables: [String: String]

    init() throws {
        sandbox = try Sandbox()
        variables = try sandbox.installModel()
    }

    @Test func `tells what was said, when, and what it took`() throws {
        let text = "“One,” she said. Two boats are back!"
        let ending = try sandbox.mynah(["say", "--json", "-o", "a.wav", "--seed", "7", text], variables)
        #expect(ending.manner == .exit(0) && ending.errors == "")
        let report = try SaidReport(ending)
        #expect(report.engine == "kokoro" && report.voice == "af_heart" && report.language == "en-US")
        #expect(report.words.map(\.text) == ["One", "she", "said", "Two", "boats", "are", "back"])
        for (word, next) in zip(report.words, report.words.dropFirst()) { #expect(word.end <= next.start) }
        #expect(try abs(report.audio_seconds - SoundFile.seconds(ofWAV: sandbox.read("a.wav"))) < 1e-6)
        #expect(report.samples == Int((report.audio_seconds * 24_000).rounded()))
        #expect(try #require(report.words.last).end <= report.audio_seconds)
        #expect(report.phonemes.allSatisfy { sound in report.words.contains { $0.span == sound.span } })
        #expect(
            report.threads == 1 && report.seed == 7 && report.precision == "fast" && report.samples_per_frame == 120
        )
        #expect(report.seconds > 0 && abs(report.rtf - report.seconds / report.audio_seconds) < 1e-3)
        for piece in report.pieces ?? [] {
            #expect(piece.tokens.count == piece.frames.count)
            #expect(piece.samples == 120 * piece.frames.reduce(0, +))
            #expect(piece.tokens.first == 0 && piece.tokens.last == 0)
        }
        #expect(report.stages?.first?.name == "transformer" && report.stages?.last?.name == "tail")
    }

    @Test func `tells of other engines what they know, and keeps no sound that nobody asked for`() throws {
        let report = try SaidReport(sandbox.run("say --json -v slt Hello there", variables))
        #expect(report.engine == "flite" && report.words.map(\.text) == ["Hello", "there"])
        #expect(report.pieces == nil && report.isa == nil && report.samples > 10_000)
        #expect(try sandbox.files == ["models"])
    }
}
