import Foundation
import Glibc
import Testing

@testable import MynahCommands

/// What a progress bar draws, and when.
struct ProgressBarTests {
    /// A clock that a test moves, and a screen that keeps what is drawn.
    private final class Stage {
        var time = Duration.zero
        var drawn: [String] = []

        func bar(total: Int) -> ProgressBar {
            ProgressBar(total: total, now: { self.time }, draw: { self.drawn.append($0) })
        }
    }

    @Test func `shows nothing of short work`() {
        let stage = Stage()
        var bar = stage.bar(total: 100)
        stage.time = .milliseconds(499)
        bar.show(position: 99, audio: .seconds(10))
        bar.clear()
        #expect(stage.drawn == [])
    }

    @Test func `shows share, audio and pace of long work, ten times a second, and goes when it is done`() {
        let stage = Stage()
        var bar = stage.bar(total: 1_000)
        stage.time = .milliseconds(500)
        bar.show(position: 0, audio: .zero)
        stage.time = .milliseconds(599)
        bar.show(position: 100, audio: .seconds(1))
        stage.time = .seconds(2)
        bar.show(position: 500, audio: .seconds(61))
        stage.time = .seconds(100)
        bar.show(position: 2_000, audio: .seconds(36_061))
        bar.clear()
        #expect(
            stage.drawn == [
                "\r[------------------------------]   0 %  00:00:00 of audio  0 times real time\u{1B}[K",
                "\r[###############---------------]  50 %  00:01:01 of audio  30 times real time\u{1B}[K",
                "\r[##############################] 100 %  10:01:01 of audio  360 times real time\u{1B}[K",
                "\r\u{1B}[K",
            ]
        )
    }

    @Test func `survives a text of no bytes and a clock that stands still`() {
        let stage = Stage()
        stage.time = .seconds(5)
        var bar = stage.bar(total: 0)
        bar.show(position: 3, audio: .seconds(3))
        #expect(stage.drawn == [])
    }

    @Test func `appears on a terminal during long work and goes at its end, here by an interruption`() throws {
        let sandbox = try Sandbox()
        try sandbox.write(
            String(repeating: "All work and no play makes Jack a dull boy. ", count: 5_000),
            to: "long.txt"
        )
        let say = "exec mynah say -f long.txt -o a.wav"
        let terminal = try sandbox.start(
            ["/usr/bin/script", "--quiet", "--flush", "--return", "--command", say, "typescript"]
        )
        try terminal.until { (try? sandbox.text("typescript"))?.contains("times real time\u{1B}[K") == true }
        for child in terminal.children { kill(child, SIGINT) }
        _ = try terminal.wait()
        let shown = try sandbox.text("typescript")
        #expect(shown.contains("\r[") && shown.contains(" %  00:") && shown.contains(" of audio  "))
        #expect(shown.components(separatedBy: "\nScript done").first?.hasSuffix("\r\u{1B}[K") == true)
        #expect(try sandbox.files == ["long.txt", "typescript"])
    }
}
