import Synchronization
import Testing

@testable import MynahLog

struct LogTests {
    private final class Lines: Sendable {
        let text = Mutex("")
        func add(_ bytes: [UInt8]) { text.withLock { $0 += String(decoding: bytes, as: UTF8.self) } }
    }

    private final class Shared: Sendable {
        let settings = Mutex(LogSettings(level: .error))
    }

    /// What a log writes at 2026-01-31T12:00:00.007Z.
    private func written(_ settings: LogSettings, traceID: String? = nil, by events: (Log) -> Void) -> String {
        let lines = Lines()
        let log = Log(settings, now: { Timestamp(milliseconds: 1_769_860_800_007) }, write: { lines.add($0) })
        events(traceID.map { log.with(traceID: $0) } ?? log)
        return lines.text.withLock { $0 }
    }

    @Test func `writes text for people`() {
        let text = written(LogSettings(level: .info), traceID: "7f") {
            $0.info("spoken", ["voice": "slt", "bytes": 12, "speed": 1.5, "cached": false, "path": "/a b"])
        }
        #expect(
            text
                == #"2026-01-31T12:00:00.007Z info spoken trace=7f voice=slt bytes=12 speed=1.5 cached=false path="/a b""#
                + "\n"
        )
    }

    @Test func `follows settings that change`() {
        let (lines, shared) = (Lines(), Shared())
        let log = Log(
            following: { shared.settings.withLock { $0 } },
            now: { Timestamp(milliseconds: 0) },
            write: { lines.add($0) }
        )
        log.info("one")
        shared.settings.withLock { $0.level = .info }
        log.info("two")
        #expect(lines.text.withLock { $0 } == "1970-01-01T00:00:00.000Z info two\n")
        #expect(log.writes(.info) && !log.writes(.debug))
    }

    @Test func `writes JSON for programs`() {
        let text = written(LogSettings(level: .info, format: .json), traceID: "7f") {
            $0.warning(
                "not spoken",
                ["voice": "s\"lt", "bytes": 12, "level": "x", "trace": "y", "ratio": .number(.nan)]
            )
        }
        #expect(
            text == #"{"time":"2026-01-31T12:00:00.007Z","level":"warning","message":"not spoken","trace":"7f","#
                + #""voice":"s\"lt","bytes":12,"field-level":"x","field-trace":"y","ratio":"nan"}"# + "\n"
        )
    }

    @Test func `makes no fields for a line that is not written`() {
        var made = 0
        func field() -> LogValue {
            made += 1
            return "text"
        }
        let text = written(LogSettings(level: .info)) {
            $0.debug("read", ["text": field()])
            #expect(made == 0)
            $0.info("read", ["text": field()])
        }
        #expect(made == 1)
        #expect(text == "2026-01-31T12:00:00.007Z info read text=text\n")
    }

    @Test(arguments: LogLevel.allCases)
    func `writes what matters at least so much`(level: LogLevel) {
        let text = written(LogSettings(level: level)) { log in
            log.trace("a")
            log.debug("b")
            log.info("c")
            log.warning("d")
            log.error("e")
        }
        let all = zip(LogLevel.allCases, "abcde").map { "2026-01-31T12:00:00.007Z \($0) \($1)\n" }
        #expect(text == all.dropFirst(LogLevel.allCases.firstIndex(of: level) ?? 0).joined())
    }

    @Test(
        arguments: LogFormat.allCases,
        [
            "a\n2026-01-31T12:00:00.007Z error forged", "a\r\nb", "\u{1B}[2J", "a\u{0}b", "\u{2028}x\u{2029}", "\u{85}",
            "\u{202E}abc", "a=b c=d", "\"}\n{\"", "\\", "",
        ]
    )
    func `cannot be made to write a second line or a control character`(format: LogFormat, text: String) {
        let line = written(LogSettings(level: .info, format: format), traceID: text) { log in
            log.info(text, ["key": .text(text)])
        }
        #expect(line.unicodeScalars.filter { $0 == "\n" }.count == 1 && line.hasSuffix("\n"))
        let categories = line.unicodeScalars.dropLast().map(\.properties.generalCategory)
        #expect(!categories.contains { [.control, .format, .lineSeparator, .paragraphSeparator].contains($0) })
        #expect(line.ranges(of: " trace=").count + line.ranges(of: ",\"trace\":").count == 1)
    }

    @Test func `keeps the user's text to itself unless asked`() {
        let secret = LogValue.userText(UserText("Grüße\n"))
        let silent = written(LogSettings(level: .info)) { $0.info("spoken", ["text": secret]) }
        #expect(silent == "2026-01-31T12:00:00.007Z info spoken text-bytes=8\n")
        let open = written(LogSettings(level: .info, logsUserText: true)) { $0.info("spoken", ["text": secret]) }
        #expect(open == "2026-01-31T12:00:00.007Z info spoken text=\"Grüße\\n\"\n")
    }

    @Test(arguments: [
        (0, "1970-01-01T00:00:00.000Z"), (-1, "1969-12-31T23:59:59.999Z"),
        (951_782_400_000, "2000-02-29T00:00:00.000Z"), (1_709_251_199_999, "2024-02-29T23:59:59.999Z"),
        (4_107_542_400_000, "2100-03-01T00:00:00.000Z"),
    ])
    func `writes a moment as a date and time`(milliseconds: Int64, text: String) {
        #expect(Timestamp(milliseconds: milliseconds).text == text)
    }
}
