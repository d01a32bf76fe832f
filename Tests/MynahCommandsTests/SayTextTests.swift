import Testing

/// Where `mynah say` takes its text from.
struct SayTextTests {
    private let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    @Test func `speaks the same, wherever the text comes from`() throws {
        try sandbox.write("Hello from Mynah.", to: "text.txt")
        #expect(try sandbox.mynah(["say", "Hello from Mynah.", "-o", "expected.wav"]) == Ending(.exit(0)))
        let expected = try sandbox.read("expected.wav")
        #expect(try SoundFile.seconds(ofWAV: expected) > 0.8)
        let ways = [
            "mynah say Hello from Mynah. -o said.wav",
            "mynah say -o said.wav Hello from Mynah.",
            "mynah say -f text.txt -o said.wav",
            "mynah say --file=text.txt --output=said.wav",
            "mynah say -f - -o said.wav <text.txt",
            "mynah say -o said.wav <text.txt",
            "mynah say - -o said.wav <text.txt",
            "mynah say -osaid.wav -- Hello from Mynah.",
            "mynah say -f text.txt --stdout --format pcm | cat header - >said.wav",
        ]
        try sandbox.write(Array(expected.prefix(44)), to: "header")
        for way in ways {
            #expect(try sandbox.shell("rm -f said.wav; \(way)") == Ending(.exit(0)))
            #expect(try sandbox.read("said.wav") == expected, "\(way)")
        }
    }

    @Test func `names the file that is not there`() throws {
        let message =
            "'nofile.txt' cannot be read: No such file or directory. Check its name and whether you may read it."
        #expect(try sandbox.run("say -f nofile.txt -o a.wav") == failure(message))
        #expect(try sandbox.files == [])
    }

    @Test func `names what cannot be read`() throws {
        let folder = "'/' cannot be read: Is a directory. Check its name and whether you may read it."
        #expect(try sandbox.run("say -f / -o a.wav") == failure(folder))
        let closed = "'standard input' cannot be read: Bad file descriptor. Check its name and whether you may read it."
        #expect(try sandbox.shell("mynah say -o a.wav <&-") == failure(closed))
    }

    @Test func `refuses a text without end`() throws {
        let message = "'/dev/zero' is longer than 64 MB. Split it and speak the parts one by one."
        #expect(try sandbox.run("say -f /dev/zero -o a.wav") == failure(message))
    }

    @Test func `speaks words though standard input is closed`() throws {
        #expect(try sandbox.shell("mynah say -l de Hallo -o a.wav <&-") == Ending(.exit(0)))
        #expect(try sandbox.files == ["a.wav"])
    }

    @Test func `refuses two texts`() throws {
        #expect(try sandbox.run("say hello -f text.txt") == usageError("TEXT and --file exclude each other"))
    }

    @Test func `asks for a text when somebody sits at a terminal`() throws {
        let ending = try sandbox.shell("script --quiet --return --command 'mynah say' typescript </dev/null")
        #expect(ending.manner == .exit(2))
        let shown = try sandbox.text("typescript")
        #expect(shown.contains("mynah: there is no text to say: give a TEXT or a --file\r\nSee 'mynah help say'.\r\n"))
    }

    @Test(arguments: ["", " \n\t ", "... ?! —", "😀 👩‍👩‍👧‍👦", "\u{200B}"])
    func `has nothing to say`(text: String) throws {
        let message =
            "There is nothing to say: the text has no word that the voice 'slt' can speak. "
            + "Give a text with words, or choose a voice for its language."
        #expect(try sandbox.mynah(["say", text, "-o", "a.wav"]) == failure(message))
        #expect(try sandbox.mynah(["say", "-o", "a.wav"], input: Array(text.utf8)) == failure(message))
        #expect(try sandbox.files == [])
    }

    @Test(arguments: ["en", "de"])
    func `speaks the words around bytes that are no text, at their places`(language: String) throws {
        try sandbox.write(
            Array("one\0two ".utf8) + [0xFF, 0xFE] + Array(" hello ".utf8) + [0xE4] + Array(" wörld".utf8),
            to: "t"
        )
        let ending = try sandbox.run("say -l \(language) -f t -o a.wav --captions json")
        #expect(ending.manner == .exit(0))
        #expect(ending.errors.hasSuffix(" warning \"blanked out bytes that are no text\" places=3\n"))
        let words = try TimedWords(json: try sandbox.text("a.json")).words
        #expect(words.map(\.text) == ["one", "two", "hello", "wörld"])
        #expect(words.map(\.span) == [[0, 3], [4, 7], [11, 16], [19, 25]])
    }

    @Test(.enabled(if: !Sandbox.isSanitized, "sanitizers take time and memory of their own"))
    func `gives the first of ten megabytes at once, in little memory, and ends quietly when the reader goes`() throws {
        let sentence = "The quick brown fox jumps over the lazy dog, and Mr. Smith paid 3.50 for it. "
        try sandbox.write(String(repeating: sentence, count: (10 << 20) / sentence.utf8.count), to: "long.txt")
        let script = """
            mkfifo sound
            mynah say -f long.txt --stdout >sound &
            exec 3<sound
            head -c 100000 <&3 >start
            awk '/VmHWM/ { print ($2 < 100000 ? "little" : $2 " KB") }' /proc/$!/status
            exec 3<&-
            wait $!
            echo "$? ${SECONDS}"
            """
        let ending = try sandbox.shell(script)
        #expect(ending.errors == "")
        let told = ending.text.split(whereSeparator: { $0.isWhitespace })
        #expect(told.dropLast() == ["little", "0"])
        #expect(try #require(Int(told.last ?? "")) < 10)
        #expect(try sandbox.read("start").count == 100_000)
    }
}
