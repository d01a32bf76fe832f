import MynahModels
import Testing

@testable import MynahCommands

/// What a pull shows of itself.
struct PullBarTests {
    /// A clock that a test moves, and a screen that keeps what is drawn.
    private final class Stage {
        var time = Duration.zero
        var drawn: [String] = []

        func bar() -> PullBar { PullBar(ProgressLine(now: { self.time }, draw: { self.drawn.append($0) })) }
    }

    @Test func `shows share, bytes, pace and the time left`() {
        let stage = Stage()
        var bar = stage.bar()
        bar.show(PullProgress(done: 1, total: 300_000_000))
        stage.time = .seconds(1)
        bar.show(PullProgress(done: 110_000_000, total: 300_000_000, received: 10_000_000))
        stage.time = .seconds(3)
        bar.show(PullProgress(done: 150_000_000, total: 300_000_000, received: 50_000_000))
        stage.time = .seconds(60)
        bar.show(PullProgress(done: 150_000_000, total: 300_000_000, received: 50_000_000))
        stage.time = .seconds(62)
        bar.show(PullProgress(done: 150_000_000, total: 300_000_000, received: 50_000_000))
        stage.time = .seconds(63)
        bar.show(PullProgress(done: 150_000_000, total: 300_000_000, received: 50_000_000, pause: .seconds(55)))
        stage.time = .seconds(121)
        bar.show(PullProgress(phase: .converting, done: 500, total: 1_000))
        bar.clear()
        #expect(
            stage.drawn == [
                "\r[###########-------------------]  36 %  110 of 300 MB\u{1B}[K",
                "\r[###############---------------]  50 %  150 of 300 MB  20.0 MB/s  00:00:07 left\u{1B}[K",
                "\r[###############---------------]  50 %  150 of 300 MB\u{1B}[K",
                "\r[###############---------------]  50 %  150 of 300 MB  0.0 MB/s\u{1B}[K",
                "\r[###############---------------]  50 %  trying again in 00:00:55\u{1B}[K",
                "\r[###############---------------]  50 %  making the model\u{1B}[K",
                "\r\u{1B}[K",
            ]
        )
    }

    @Test func `survives numbers that make no sense`() {
        let stage = Stage()
        var bar = stage.bar()
        for progress in [
            PullProgress(done: -5, total: 0), PullProgress(done: 9, total: 3), PullProgress(done: .max, total: .max),
        ] {
            stage.time += .seconds(1)
            bar.show(progress)
        }
        #expect(stage.drawn.count == 3)
    }

    @Test func `forgets what was long ago`() {
        var rate = TransferRate()
        #expect(rate.bytesPerSecond == nil && rate.time(for: 1) == nil)
        rate.note(0, at: .zero)
        rate.note(1_000_000, at: .seconds(1))
        #expect(rate.bytesPerSecond == 1_000_000 && rate.time(for: 500_000) == .seconds(0.5))
        for second in 2...20 { rate.note(1_000_000, at: .seconds(second)) }
        #expect(rate.bytesPerSecond == 0 && rate.time(for: 1) == nil)
    }
}
