import Testing

@testable import MynahCommands

/// Names of files that follow from other names.
struct DestinationTests {
    @Test(arguments: [
        ("book.mp3", "book.srt"), ("a.b.c", "a.b.srt"), ("noending", "noending.srt"), (".hidden", ".hidden.srt"),
        ("deep.er/book", "deep.er/book.srt"), ("/a/b.wav", "/a/b.srt"), ("/a.b/.c", "/a.b/.c.srt"), ("x.", "x.srt"),
        ("été.opus", "été.srt"),
    ])
    func `gives captions the name of the sound`(path: String, captions: String) {
        #expect(Destination.path(path, withEnding: "srt") == captions)
    }
}
