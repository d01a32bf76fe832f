import Glibc

/// A line on a terminal that is drawn again and again while long work goes on, and taken away at its end.
struct ProgressLine {
    /// Work that is shorter than this needs no line.
    static let patience = Duration.milliseconds(500)
    /// The time between two drawings.
    static let interval = Duration.milliseconds(100)

    private let now: () -> Duration
    private let draw: (String) -> Void
    private let start: Duration
    private var next: Duration

    /// Makes a line that reads the time from `now` and draws with `draw`.
    init(now: @escaping () -> Duration, draw: @escaping (String) -> Void) {
        self.now = now
        self.draw = draw
        self.start = now()
        self.next = start + Self.patience
    }

    /// A line for whoever looks at standard error; `nil` where nobody does.
    static func forStandardError() -> ProgressLine? {
        guard Terminal.isAttached(to: STDERR_FILENO) else { return nil }
        let clock = ContinuousClock()
        let begin = clock.now
        return ProgressLine(now: { begin.duration(to: clock.now) }) { text in
            try? Terminal.write(text, to: STDERR_FILENO)
        }
    }

    /// Shows what `text` says of the time since the beginning, if it is time to.
    mutating func show(_ text: (_ elapsed: Duration) -> String) {
        let time = now()
        guard time >= next else { return }
        next = time + Self.interval
        draw("\r\(text(time - start))\u{1B}[K")
    }

    /// Takes the line off the screen, if it was ever on it.
    mutating func clear() {
        if next > start + Self.patience { draw("\r\u{1B}[K") }
    }

    /// A bar and a number for the share that is done, from 0 to 1.
    static func bar(_ share: Double) -> String {
        let filled = Int(share * 30)
        let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: 30 - filled)
        let percent = String(Int(share * 100))
        return "[\(bar)] \(String(repeating: " ", count: max(0, 3 - percent.count)))\(percent) %"
    }

    /// Hours, minutes and seconds.
    static func clock(_ time: Duration) -> String {
        let seconds = time.components.seconds
        let parts = [seconds / 3_600, seconds / 60 % 60, seconds % 60]
        return parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    }
}
