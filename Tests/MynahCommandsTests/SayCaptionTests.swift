import Testing

/// The captions that `mynah say` writes beside the sound.
struct SayCaptionTests {
    private let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    @Test func `writes subtitles under the name of the sound`() throws {
        #expect(
            try sandbox.mynah(["say", "Hello. Good bye.", "-o", "a.b.mp3", "--captions", "srt"]) == Ending(.exit(0))
        )
        #expect(try sandbox.files == ["a.b.mp3", "a.b.srt"])
        let lines = try sandbox.text("a.b.srt").split(separator: "\n", omittingEmptySubsequences: false)
        try #require(lines.count == 8)
        #expect([lines[0], lines[2], lines[3], lines[4], lines[6]] == ["1", "Hello.", "", "2", "Good bye."])
        #expect(lines[1].hasPrefix("00:00:00,0") && lines[1].contains(" --> 00:00:00,"))
    }

    @Test func `writes subtitles for browsers`() throws {
        #expect(try sandbox.mynah(["say", "Hello.", "-o", "a", "--captions", "vtt"]) == Ending(.exit(0)))
        #expect(try sandbox.files == ["a", "a.vtt"])
        let lines = try sandbox.text("a.vtt").split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == 5)
        #expect([lines[0], lines[1], lines[3], lines[4]] == ["WEBVTT", "", "Hello.", ""])
    }

    @Test(arguments: ["en", "de"])
    func `points at the bytes of every word`(language: String) throws {
        let text = "Naïve café: “Grüße”, said Bob—twice 😀 ok."
        #expect(
            try sandbox.mynah(["say", "-l", language, text, "-o", "a.wav", "--captions", "json"]) == Ending(.exit(0))
        )
        let captions = try TimedWords(json: try sandbox.text("a.json"))
        let bytes = Array(text.utf8)
        for word in captions.words {
            #expect(String(decoding: bytes[word.span[0]..<word.span[1]], as: UTF8.self) == word.text)
            #expect(0 <= word.start && word.start <= word.end && word.end <= captions.duration)
        }
        let words = captions.words.map(\.text)
        #expect(words.filter { $0 != "😀" } == ["Naïve", "café", "Grüße", "said", "Bob", "twice", "ok"])
        #expect(abs(captions.duration - (try SoundFile.seconds(ofWAV: try sandbox.read("a.wav")))) < 0.001)
    }

    @Test func `writes neither file where the captions cannot be written`() throws {
        try sandbox.write("", to: "x")
        let ending = try sandbox.shell("mkdir a.srt; mynah say hi -o a.wav --captions srt")
        #expect(ending == failure("'a.srt' cannot be written: Is a directory. Name a file in it."))
        #expect(try sandbox.files == ["a.srt", "x"])
    }
}
