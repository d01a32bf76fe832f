import MynahModels

/// How far a pull is: the share done, the bytes, their rate, and the time left.
struct PullBar {
    private var line: ProgressLine
    private var rate = TransferRate()

    init(_ line: ProgressLine) { self.line = line }

    /// Shows `progress`, if it is time to.
    mutating func show(_ progress: PullProgress) {
        var rate = rate
        line.show { elapsed in
            let share = Double(min(max(0, progress.done), progress.total)) / Double(max(1, progress.total))
            guard progress.phase == .fetching else { return "\(ProgressLine.bar(share))  making the model" }
            if let pause = progress.pause {
                return "\(ProgressLine.bar(share))  trying again in \(ProgressLine.clock(pause))"
            }
            rate.note(progress.received, at: elapsed)
            let counts = "\(Self.megabytes(progress.done)) of \(Self.megabytes(progress.total)) MB"
            return "\(ProgressLine.bar(share))  \(counts)\(Self.pace(rate, left: progress.total - progress.done))"
        }
        self.rate = rate
    }

    /// Takes the bar off the screen.
    mutating func clear() { line.clear() }

    private static func pace(_ rate: TransferRate, left: Int) -> String {
        guard let bytes = rate.bytesPerSecond else { return "" }
        let tenths = max(0, Int((bytes / 100_000).rounded()))
        let time = rate.time(for: max(0, left)).map { "  \(ProgressLine.clock($0)) left" } ?? ""
        return "  \(tenths / 10).\(tenths % 10) MB/s\(time)"
    }

    private static func megabytes(_ count: Int) -> Int { max(0, count) / 1_000_000 }
}
