import MynahSynthesis
import MynahText

/// What an engine said of a passage, as it said it: samples, and between them the marks and warnings, whose places count from the beginning
/// of the passage.
struct CachedPassage: Hashable, Sendable {
    /// The samples at the engine's rate.
    private(set) var samples: [Float] = []
    /// What came with them, and behind how many samples.
    private(set) var events: [Event] = []

    /// Something that came between samples.
    struct Event: Hashable, Sendable {
        let place: Int
        let content: Content
    }

    enum Content: Hashable, Sendable {
        case mark(SpeechMark)
        case warning(TextWarning)
    }

    /// What was said, if anything.
    init(samples: [Float] = [], events: [Event] = []) {
        self.samples = samples
        self.events = events
    }

    mutating func add(_ more: [Float]) { samples += more }

    /// Adds a mark of a passage that begins at `start`.
    mutating func add(_ mark: SpeechMark, from start: Int) {
        guard let span = mark.span.moved(by: -start) else { return }
        let moved = SpeechMark(kind: mark.kind, span: span, start: mark.start, end: mark.end)
        events.append(Event(place: samples.count, content: .mark(moved)))
    }

    /// Adds a warning of a passage that begins at `start`.
    mutating func add(_ warning: TextWarning, from start: Int) {
        guard let span = warning.span.moved(by: -start) else { return }
        events.append(Event(place: samples.count, content: .warning(TextWarning(warning.message, at: span))))
    }

    /// Says it again, for a passage that begins at `start`.
    func replay(from start: Int, into sink: inout some SpeechSink) throws(SynthesisError) {
        var done = 0
        for event in events {
            if event.place > done { try sink.receive(Array(samples[done..<event.place])) }
            done = event.place
            try event.content.replay(from: start, into: &sink)
        }
        if done < samples.count { try sink.receive(Array(samples[done...])) }
    }

    /// The bytes that it takes, or a few more.
    var byteCount: Int { samples.count * 4 + events.count * 64 + 64 }
}

extension CachedPassage.Content {
    fileprivate func replay(from start: Int, into sink: inout some SpeechSink) throws(SynthesisError) {
        switch self {
        case .mark(let mark):
            guard let span = mark.span.moved(by: start) else { return }
            try sink.receive(SpeechMark(kind: mark.kind, span: span, start: mark.start, end: mark.end))
        case .warning(let warning):
            guard let span = warning.span.moved(by: start) else { return }
            try sink.receive(TextWarning(warning.message, at: span))
        }
    }
}

extension SourceSpan {
    /// The same somewhere else; `nil` where that would be before the text.
    fileprivate func moved(by distance: Int) -> SourceSpan? {
        guard start + distance >= 0 else { return nil }
        return SourceSpan(start: start + distance, end: end + distance)
    }
}
