/// What waits to be done on a stream, first come first served.
struct StreamBacklog: Sendable {
    private var waiting: [StreamDesk.Work] = []
    /// Where the next stands in `waiting`.
    private var head = 0
    /// The bytes of the text that waits; an end counts as one.
    private(set) var bytes = 0

    /// Whether nothing waits.
    var isEmpty: Bool { head == waiting.count }

    /// What is next.
    var first: StreamDesk.Work? { isEmpty ? nil : waiting[head] }

    /// The numbers of the utterances that wait, in their order.
    var utterances: [Int] {
        waiting[head...].reduce(into: []) { numbers, work in
            if numbers.last != work.utterance { numbers.append(work.utterance) }
        }
    }

    /// Adds to the end.
    mutating func add(_ work: StreamDesk.Work) {
        waiting.append(work)
        bytes += work.size
    }

    /// Takes what is next.
    mutating func takeFirst() -> StreamDesk.Work? {
        guard let first else { return nil }
        head += 1
        bytes -= first.size
        if head > 64, head > waiting.count / 2 {
            waiting.removeFirst(head)
            head = 0
        }
        return first
    }

    /// Forgets all text, but not where utterances end.
    mutating func removeParts() {
        let ends = waiting[head...].filter { if case .end = $0 { true } else { false } }
        (waiting, head, bytes) = (Array(ends), 0, ends.count)
    }

    /// Forgets all.
    mutating func removeAll() { self = StreamBacklog() }
}

extension StreamDesk.Work {
    fileprivate var size: Int { if case .part(let part) = self { part.text.text.utf8.count } else { 1 } }
}
