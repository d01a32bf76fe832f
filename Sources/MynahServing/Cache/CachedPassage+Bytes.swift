import MynahSynthesis
import MynahText

/// A passage as bytes.
extension CachedPassage {
    /// Reads what ``bytes`` gave; `nil` for anything else.
    init?(_ bytes: [UInt8]) {
        var reader = CacheReader(bytes)
        guard let samples = reader.samples(), let count = reader.count(ofSize: 8) else { return nil }
        var events: [Event] = []
        for _ in 0..<count {
            guard let event = Event(&reader), event.place >= events.last?.place ?? 0, event.place <= samples.count
            else { return nil }
            events.append(event)
        }
        guard reader.isAtEnd else { return nil }
        self.init(samples: samples, events: events)
    }

    /// It as bytes.
    var bytes: [UInt8] {
        var writer = CacheWriter()
        writer.add(samples)
        writer.add(events.count)
        for event in events { event.write(to: &writer) }
        return writer.bytes
    }
}

extension CachedPassage.Event {
    fileprivate init?(_ reader: inout CacheReader) {
        guard let place = reader.number(), let tag = reader.number(), let start = reader.number(),
            let end = reader.number(), 0 <= start, start <= end
        else { return nil }
        let span = SourceSpan(start: start, end: end)
        if tag == 4 {
            guard let message = reader.text() else { return nil }
            self.init(place: place, content: .warning(TextWarning(message, at: span)))
            return
        }
        guard let begins = reader.duration(), let ends = reader.duration(),
            let kind = Self.kind(tag, &reader)
        else { return nil }
        self.init(place: place, content: .mark(SpeechMark(kind: kind, span: span, start: begins, end: ends)))
    }

    private static func kind(_ tag: Int, _ reader: inout CacheReader) -> SpeechMark.Kind? {
        switch tag {
        case 1: .sentence
        case 2: .word
        case 3: reader.text().map { .phoneme($0) }
        default: nil
        }
    }

    fileprivate func write(to writer: inout CacheWriter) {
        writer.add(place)
        switch content {
        case .warning(let warning):
            writer.add(4)
            writer.add(warning.span)
            writer.add(warning.message)
        case .mark(let mark):
            writer.add(mark.kind.tag)
            writer.add(mark.span)
            writer.add(mark.start)
            writer.add(mark.end)
            if case .phoneme(let text) = mark.kind { writer.add(text) }
        }
    }
}

extension SpeechMark.Kind {
    fileprivate var tag: Int {
        switch self {
        case .sentence: 1
        case .word: 2
        case .phoneme: 3
        }
    }
}

extension CacheWriter {
    fileprivate mutating func add(_ span: SourceSpan) {
        add(span.start)
        add(span.end)
    }

    fileprivate mutating func add(_ duration: Duration) {
        add(Int(duration.components.seconds))
        add(Int(duration.components.attoseconds))
    }
}

extension CacheReader {
    fileprivate mutating func duration() -> Duration? {
        guard let seconds = number(), let rest = number(), abs(seconds) < 1 << 40 else { return nil }
        return Duration(secondsComponent: Int64(seconds), attosecondsComponent: Int64(rest))
    }
}
