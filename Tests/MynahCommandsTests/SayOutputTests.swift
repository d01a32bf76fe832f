import Glibc
import Testing

/// Where `mynah say` writes, and what it leaves where it cannot.
struct SayOutputTests {
    private let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    @Test(arguments: [
        ("none/a.wav", "No such file or directory. Make its folder first, or choose another."),
        ("file/a.wav", "Not a directory. Make its folder first, or choose another."),
        ("folder", "Is a directory. Name a file in it."),
        ("folder/", "Is a directory. Name a file in it."),
        ("/proc/nope.wav", "No such file or directory. Make its folder first, or choose another."),
    ])
    func `says why the output cannot be written, before anything is spoken`(path: String, reason: String) throws {
        try sandbox.write("", to: "file")
        let ending = try sandbox.shell("mkdir folder; mynah say hi -o \(path) --format wav")
        #expect(ending == failure("'\(path)' cannot be written: \(reason)"))
        #expect(try sandbox.files == ["file", "folder"])
    }

    @Test func `says that the disk is full`() throws {
        let advice = "No space left on device. Free some space, or write to another disk."
        let file = try sandbox.run("say hi -o /dev/full --format wav")
        #expect(file == failure("'/dev/full' cannot be written: \(advice)"))
        let stream = try sandbox.shell("mynah say hi --stdout >/dev/full")
        #expect(stream == failure("'standard output' cannot be written: \(advice)"))
        #expect(try sandbox.shell("mynah version >/dev/full") == stream)
    }

    @Test func `says that the file became larger than is allowed, and leaves none`() throws {
        let ending = try sandbox.shell("ulimit -f 8; mynah say 'Hello from Mynah, in more than eight blocks.' -o a.wav")
        let advice = "Raise the limit on file sizes (ulimit -f), or choose a smaller format, such as opus."
        #expect(
            ending == failure("'\(sandbox.folder)/a.wav' cannot be written: File too large. \(advice)")
                || ending == failure("'a.wav' cannot be written: File too large. \(advice)")
        )
        #expect(try sandbox.files == [])
    }

    @Test func `ends quietly when the reader has had enough`() throws {
        let ending = try sandbox.shell(
            "mynah say One. Two. Three. Four. --stdout | head -c 100 | wc -c; echo ${PIPESTATUS[0]}"
        )
        #expect(ending == Ending(.exit(0), output: "100\n0\n"))
        let listing = try sandbox.shell("mynah help say | true; mynah voices | true; echo ${PIPESTATUS[0]}")
        #expect(listing == Ending(.exit(0), output: "0\n"))
    }

    @Test(arguments: ["say hi --stdout", "version", "help", "voices --names", "config show"])
    func `says that standard output is closed`(line: String) throws {
        let message = "'standard output' cannot be written: it is closed. Leave it open, or name a file."
        #expect(try sandbox.shell("mynah \(line) >&-") == failure(message))
    }

    @Test func `keeps sound off a terminal`() throws {
        let script = "script --quiet --return --command 'mynah say hi --stdout' typescript </dev/null >/dev/null"
        #expect(try sandbox.shell(script) == Ending(.exit(2)))
        let message = "sound is nothing for a terminal; redirect it, or name a file with --output FILE"
        #expect(try sandbox.text("typescript").contains("mynah: \(message)\r\nSee 'mynah help say'.\r\n"))
    }

    @Test func `keeps messages out of the sound when standard streams are closed`() throws {
        try sandbox.write([0xFF] + Array(" hello".utf8), to: "t")
        #expect(try sandbox.run("say -f t -o expected.wav").manner == .exit(0))
        #expect(try sandbox.shell("mynah say -f t -o a.wav <&- >&- 2>&-") == Ending(.exit(0)))
        #expect(try sandbox.read("a.wav") == sandbox.read("expected.wav"))
    }

    @Test func `replaces what was there, with the permissions that it had`() throws {
        try sandbox.write("old", to: "a.wav")
        chmod(sandbox.path("a.wav"), 0o600)
        let before = try sandbox.shell("exec 3<a.wav; mynah say hi -o a.wav; cat <&3; stat -c %a a.wav")
        #expect(before == Ending(.exit(0), output: "old600\n"))
        #expect(try SoundFile.seconds(ofWAV: try sandbox.read("a.wav")) > 0.2)
        #expect(try sandbox.files == ["a.wav"])
    }

    @Test func `keeps a symbolic link and writes what it points at`() throws {
        let ending = try sandbox.shell(
            "mkdir deep; echo old >deep/b.wav; ln -s deep/b.wav a.wav; mynah say hi -o a.wav; readlink a.wav; head -c 4 deep/b.wav"
        )
        #expect(ending == Ending(.exit(0), output: "deep/b.wav\nRIFF"))
    }

    @Test func `writes to devices and pipes`() throws {
        #expect(try sandbox.run("say hi -o /dev/null --format flac") == Ending(.exit(0)))
        let pipe = try sandbox.shell("mkfifo p; mynah say hi -o p --format wav & head -c 4 p; wait $!; echo $?")
        #expect(pipe == Ending(.exit(0), output: "RIFF0\n"))
        #expect(try sandbox.files == ["p"])
    }

    @Test func `takes a name that begins with a dash`() throws {
        #expect(try sandbox.run("say hi --output=-x.wav") == Ending(.exit(0)))
        #expect(try sandbox.run("say hi -o -y.wav") == Ending(.exit(0)))
        #expect(try sandbox.files == ["-x.wav", "-y.wav"])
    }

    @Test func `refuses an empty name`() throws {
        #expect(try sandbox.mynah(["say", "hi", "-o", ""]) == usageError("option '--output' cannot be ''"))
    }
}
