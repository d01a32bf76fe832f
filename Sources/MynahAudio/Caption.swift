/// A line or two of text, and when they are shown.
public struct Caption: Hashable, Sendable {
    /// The lines from top to bottom, none of them empty.
    public let lines: [String]
    /// When it appears, counted from the start of the audio.
    public let start: Duration
    /// When it goes; never before `start`.
    public let end: Duration
    /// Who speaks; `nil` where that need not be said.
    public let speaker: String?

    /// Makes a caption; an `end` before `start` is taken to be `start`, and empty lines are left out.
    public init(lines: [String], start: Duration, end: Duration, speaker: String? = nil) {
        self.speaker = speaker
        self.lines = lines.filter { !$0.isEmpty }
        self.start = start
        self.end = max(start, end)
    }
}
