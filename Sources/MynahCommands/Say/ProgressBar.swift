/// How far the speaking of a long text is: the share done, the audio made, and how many times real time that was.
struct ProgressBar {
    private let total: Int
    private var line: ProgressLine

    /// Makes a bar for a text of `total` bytes that reads the time from `now` and draws with `draw`.
    init(total: Int, now: @escaping () -> Duration, draw: @escaping (String) -> Void) {
        self.init(total: total, ProgressLine(now: now, draw: draw))
    }

    private init(total: Int, _ line: ProgressLine) {
        self.total = max(1, total)
        self.line = line
    }

    /// A bar for whoever looks at standard error; `nil` where nobody does.
    static func forStandardError(total: Int) -> ProgressBar? {
        ProgressLine.forStandardError().map { ProgressBar(total: total, $0) }
    }

    /// Shows that the text is spoken up to `position` and made `audio`, if it is time to.
    mutating func show(position: Int, audio: Duration) {
        let share = Double(min(position, total)) / Double(total)
        line.show { elapsed in
            let times = elapsed > .zero ? Int(audio / elapsed) : 0
            return "\(ProgressLine.bar(share))  \(ProgressLine.clock(audio)) of audio  \(times) times real time"
        }
    }

    /// Takes the bar off the screen, if it was ever on it.
    mutating func clear() { line.clear() }
}
