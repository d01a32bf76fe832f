import Glibc
import MynahSynthesis

/// A line on a terminal that says how far long work is: the share done, the audio made, and how many times real time that was.
struct ProgressBar {
    /// Work that is shorter than this needs no bar.
    static let patience = Duration.milliseconds(500)
    /// The time between two drawings.
    static let interval = Duration.milliseconds(100)

    private let total: Int
    private let now: () -> Duration
    private let draw: (String) -> Void
    private let start: Duration
    private var next: Duration

    /// Makes a bar for a text of `total` bytes that reads the time from `now` and draws with `draw`.
    init(total: Int, now: @escaping () -> Duration, draw: @escaping (String) -> Void) {
        self.total = max(1, total)
        self.now = now
        self.draw = draw
        self.start = now()
        self.next = start + Self.patience
    }

    /// A bar for whoever looks at standard error; `nil` where nobody does.
    static func forStandardError(total: Int) -> ProgressBar? {
        guard Terminal.isAttached(to: STDERR_FILENO) else { return nil }
        let clock = ContinuousClock()
        let begin = clock.now
        return ProgressBar(total: total, now: { begin.duration(to: clock.now) }) { text in
            try? Terminal.write(text, to: STDERR_FILENO)
        }
    }

    /// Shows that the text is spoken up to `position` and made `audio`, if it is time to.
    mutating func show(position: Int, audio: Duration) {
        let time = now()
        guard time >= next else { return }
        next = time + Self.interval
        draw(
            "\r" + line(share: Double(min(position, total)) / Double(total), audio: audio, elapsed: time - start)
                + "\u{1B}[K"
        )
    }

    /// Takes the bar off the screen, if it was ever on it.
    mutating func clear() {
        if next > start + Self.patience { draw("\r\u{1B}[K") }
    }

    private func line(share: Double, audio: Duration, elapsed: Duration) -> String {
        let filled = Int(share * 30)
        let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: 30 - filled)
        let percent = String(Int(share * 100)).padded(to: 3)
        let times = elapsed > .zero ? Int(audio / elapsed) : 0
        return "[\(bar)] \(percent) %  \(clock(audio)) of audio  \(times) times real time"
    }

    private func clock(_ time: Duration) -> String {
        let seconds = time.components.seconds
        let parts = [seconds / 3_600, seconds / 60 % 60, seconds % 60]
        return parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String {
        String(repeating: " ", count: max(0, width - count)) + self
    }
}
