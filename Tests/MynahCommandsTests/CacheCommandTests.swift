import Foundation
import Glibc
import Testing

@testable import MynahCommands

/// Speech that is kept, shown, forgotten, and a server that is killed while it keeps it.
struct CacheCommandTests {
    private let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    @Test func `keeps phrases, shows them and forgets them`() throws {
        try Data("Hello there.\n\n# a comment\n  How are you?  \n".utf8).write(
            to: URL(filePath: sandbox.path("phrases"))
        )
        let line = "cache warm phrases --voice slt --cache-folder kept"
        #expect(
            try sandbox.run(line)
                == Ending(.exit(0), errors: "mynah: 2 phrases are kept; 2 passages were new, 0 were there\n")
        )
        #expect(try sandbox.run(line).errors == "mynah: 2 phrases are kept; 0 passages were new, 2 were there\n")
        let shown = try sandbox.run("cache stats --cache-folder kept").text.split(separator: "\n")
        #expect(
            shown.map { $0.split(separator: " ").prefix(2).joined(separator: " ") }.prefix(3) == [
                "LEVEL FILES", "passage 2", "reply 0",
            ]
        )
        #expect(shown[1].split(separator: " ").dropFirst(4).prefix(2).joined(separator: "/") == "2/2")
        let json = try sandbox.run("cache stats --json --cache-folder kept").text
        #expect(json.contains(#""hits":2,"misses":2,"#))
        #expect(json.contains(#""levels":[{"level":"passage","files":2,"#))
        #expect(try sandbox.run("cache clear --cache-folder kept").errors.hasPrefix("mynah: 2 files are gone"))
        #expect(try sandbox.run("cache stats --json --cache-folder kept").text.contains(#""files":0"#))
    }

    @Test func `keeps speech in the cache folder of its user`() throws {
        try Data("Hello.\n".utf8).write(to: URL(filePath: sandbox.path("phrases")))
        let variables = ["XDG_CACHE_HOME": sandbox.path("caches")]
        #expect(try sandbox.run("cache warm phrases --voice slt", variables).manner == .exit(0))
        let folder = sandbox.path("caches/mynah/speech")
        var status = stat()
        #expect(stat(folder, &status) == 0 && status.st_mode & 0o777 == 0o700)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/passage").count == 1)
    }

    @Test(arguments: [("1", 1), ("512K", 524_288), ("2m", 2_097_152), ("4G", 4_294_967_296), ("0", 0)])
    func `reads sizes`(text: String, count: Int) { #expect(ByteCount(optionText: text)?.count == count) }

    @Test(arguments: ["", "K", "-1", "1.5G", "1KB", "99999999T", "9999999999999999999", "1 M", "０"])
    func `takes nothing else for one`(text: String) { #expect(ByteCount(optionText: text) == nil) }

    @Test(arguments: [("90", 90), ("30m", 1_800), ("12h", 43_200), ("7d", 604_800)])
    func `reads times`(text: String, seconds: Int) {
        #expect(KeepingTime(optionText: text)?.duration == .seconds(seconds))
    }

    @Test(arguments: ["", "0", "d", "-1d", "1w", "1.5h", "999999999d"])
    func `takes nothing else for a time`(text: String) { #expect(KeepingTime(optionText: text) == nil) }

    /// The server is killed again and again at any moment of its writing; what is there afterwards is whole, and is found.
    @Test func `has nothing by halves after it was killed`() throws {
        let script = """
            ask() { curl -s -m 20 --unix-socket s.sock -H 'Content-Type: application/json' "$@"; }
            start() {
                rm -f s.sock
                mynah serve --socket s.sock --cache-folder kept --lanes 1 2>>log & pid=$!
                for i in $(seq 500); do ask -o /dev/null http://localhost/livez && return; sleep 0.02; done
            }
            body() { echo '{"input":"Sentence number '$1'.","voice":"slt","response_format":"wav","stream":false}'; }
            for round in 1 2 3; do
                start
                for i in $(seq 6); do ask -o /dev/null -d "$(body $round$i)" http://localhost/v1/audio/speech & done
                sleep 0.$((round * 3))
                kill -9 $pid; wait 2>/dev/null
            done
            start
            ask -o first.wav -d "$(body 99)" http://localhost/v1/audio/speech
            sleep 0.5; kill -9 $pid; wait 2>/dev/null
            start
            ask -D head -o again.wav -d "$(body 99)" http://localhost/v1/audio/speech
            for round in 1 2 3; do for i in $(seq 6); do
                ask -o /dev/null -d "$(body $round$i)" http://localhost/v1/audio/speech
            done; done
            ask http://localhost/metrics | grep -E '^mynah_cache_(corrupt|hits)'
            kill $pid; wait
            cmp first.wav again.wav && grep -i '^x-mynah-cache' head
            ls -A kept/passage kept/reply | grep -c partial
            """
        let ending = try sandbox.shell(script)
        let lines = ending.text.split(whereSeparator: \.isNewline).map(String.init)
        #expect(lines.contains(#"mynah_cache_corrupt_total{level="passage"} 0"#), "\(ending)")
        #expect(lines.contains(#"mynah_cache_corrupt_total{level="reply"} 0"#))
        #expect(lines.contains { $0.lowercased() == "x-mynah-cache: hit" })
        #expect(lines.last == "0")
    }

    /// Files may have at most 4 KB each, as on a disk that is full.
    @Test(.enabled(if: !Sandbox.isSanitized, "a sanitizer writes files of its own"))
    func `speaks on where files cannot be written`() throws {
        let script = """
            ask() { curl -s -m 20 --unix-socket s.sock -H 'Content-Type: application/json' "$@"; }
            (ulimit -f 4; exec mynah serve --socket s.sock --cache-folder kept --log-level warning 2>log) & pid=$!
            for i in $(seq 500); do ask -o /dev/null http://localhost/livez && break; sleep 0.02; done
            for i in 1 2 1 2; do
                ask -o /dev/null -w '%{http_code}\\n' -d '{"input":"Sentence number '$i'.","voice":"slt"}' \
                    http://localhost/v1/audio/speech
            done
            sleep 0.3
            ask http://localhost/metrics | grep -E '^mynah_cache_(write_failures|hits_total.level="reply",tier="memory")'
            kill $pid; wait
            grep -c 'cannot be written' log
            """
        let lines = try sandbox.shell(script).text.split(whereSeparator: \.isNewline).map(String.init)
        #expect(lines.prefix(4) == ["200", "200", "200", "200"])
        #expect(lines.contains(#"mynah_cache_hits_total{level="reply",tier="memory"} 2"#), "\(lines)")
        // The second file may have waited already when the first failed.
        #expect(
            lines.contains {
                ["mynah_cache_write_failures_total 1", "mynah_cache_write_failures_total 2"].contains($0)
            }
        )
        #expect(lines.last == "1")
    }
}
