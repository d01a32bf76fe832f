import Testing

@testable import MynahServer

struct DownloadQueryTests {
    @Test(
        arguments: [
            (nil, "ab.mp3"), ("talk", "talk.mp3"), ("my talk.wav", "my_talk.mp3"),
            ("../../etc/passwd", "etc_passwd.mp3"),
            ("\"x\"\r\n", "x.mp3"), ("...", "ab.mp3"), ("Grüße", "Gr__e.mp3"),
        ] as [(String?, String)]
    )
    func `saves under a name that is one, with the file's own ending`(wanted: String?, name: String) {
        var query = DownloadQuery()
        query.name = wanted
        #expect(query.fileName(for: "ab.mp3") == name)
    }
}
