import MynahProcess
import MynahSynthesis
import MynahThreads
import Synchronization

/// Where a lane leaves what it has spoken, and the reader of the stream finds it. The lane never waits.
final class StreamMailbox: Sendable {
    /// What the reader is given: a piece, the end, or an error.
    typealias Answer = Result<SpeechPiece?, SynthesisError>

    fileprivate struct Content {
        var piece = SpeechPiece()
        var end: Result<Void, SynthesisError>?
        var reader: CheckedContinuation<Answer, Never>?
        /// The lane's, while one speaks.
        var interruption: CancellationSource?
        /// Which attempt to speak the stream may leave something.
        var attempt = 0
        /// Whether the reader has had anything.
        var hasDelivered = false
        var playsUntil: Double?
    }

    private let content = Guarded(Content())
    private let over = Atomic(false)
    private let secondsPerSample: Double
    private let now: @Sendable () -> Double
    private let report: @Sendable (Event) -> Void

    /// What the reader did that matters to the service.
    enum Event: Sendable {
        case tookPiece
        case cancelled
    }

    /// Makes a mailbox for samples at `hertz`; `report` is called outside of all locks.
    init(hertz: Int, now: @escaping @Sendable () -> Double, report: @escaping @Sendable (Event) -> Void) {
        secondsPerSample = 1 / Double(hertz)
        self.now = now
        self.report = report
    }
}

// The reader's side.
extension StreamMailbox {
    /// Answers `reader` as soon as there is something.
    func await(_ reader: CheckedContinuation<Answer, Never>) {
        let answer: Answer? = content.withLock { content in
            if let answer = content.takeAnswer() { return answer }
            precondition(content.reader == nil, "a stream is read by one task at a time")
            content.reader = reader
            return nil
        }
        guard let answer else { return }
        reader.resume(returning: answer)
        reportTaking(answer)
    }

    /// Ends the stream, wherever it is.
    func cancel() {
        guard end(.failure(SynthesisError(.cancelled, "The work was cancelled."))) else { return }
        report(.cancelled)
    }

    private func reportTaking(_ answer: Answer) {
        if case .success(.some) = answer { report(.tookPiece) }
    }
}

// The lane's side.
extension StreamMailbox {
    /// Whether nothing more is wanted.
    var isOver: Bool { over.load(ordering: .acquiring) }

    /// Lets a lane begin, which `interruption` stops.
    func open(to interruption: CancellationSource) {
        let isOver = content.withLock { content in
            content.interruption = interruption
            return content.end != nil
        }
        if isOver { interruption.cancel() }
    }

    /// Says that the lane of an attempt has ended its passage, and gives the reader what is there.
    func close(attempt: Int) {
        deliver(attempt: attempt) { content in content.interruption = nil }
    }

    /// Leaves a piece for the reader. Throws `.cancelled` where nobody wants it any more.
    func leave(_ piece: SpeechPiece, attempt: Int) throws(SynthesisError) {
        let moment = now()
        let seconds = Double(piece.sampleCount) * secondsPerSample
        let isWanted = deliver(attempt: attempt, waking: !piece.samples.isEmpty || !piece.bytes.isEmpty) { content in
            content.piece.append(piece)
            if seconds > 0 { content.playsUntil = max(content.playsUntil ?? moment, moment) + seconds }
        }
        if !isWanted { throw SynthesisError(.cancelled, "The work was cancelled.") }
    }

    /// Ends the stream; false where it was at its end already.
    @discardableResult
    func end(_ end: Result<Void, SynthesisError>) -> Bool {
        let (isFirst, reader, answer, interruption) = content.withLock { content in
            guard content.end == nil else { return (false, nil, nil, nil) as Ending }
            content.end = end
            if case .failure = end { content.piece = SpeechPiece() }
            over.store(true, ordering: .releasing)
            let reader = content.reader.take()
            let interruption = content.interruption.take()
            return (true, reader, reader == nil ? nil : content.takeAnswer(), interruption)
        }
        if case .failure = end { interruption?.cancel() }
        if let answer { reader?.resume(returning: answer) }
        return isFirst
    }

    /// Takes the work from the lane that has it, so that another may begin anew; false where something was delivered.
    func beginAnew() -> Bool {
        let (isNew, interruption): (Bool, CancellationSource?) = content.withLock { content in
            guard !content.hasDelivered, content.end == nil else { return (false, nil) }
            content.attempt += 1
            (content.piece, content.playsUntil) = (SpeechPiece(), nil)
            return (true, content.interruption.take())
        }
        interruption?.cancel()
        return isNew
    }

    /// The attempt that may leave something now.
    var attempt: Int { content.withLock { $0.attempt } }

    /// What the queue wants to know: the seconds of sound that were not taken, and when the listener runs dry.
    var progress: (unread: Double, playsUntil: Double?) {
        content.withLock { (Double($0.piece.sampleCount) * secondsPerSample, $0.playsUntil) }
    }

    private typealias Ending = (Bool, CheckedContinuation<Answer, Never>?, Answer?, CancellationSource?)

    /// Changes the content for an attempt, and answers the reader who waits; false where the attempt is no longer wanted.
    @discardableResult
    private func deliver(attempt: Int, waking: Bool = true, _ change: (inout Content) -> Void) -> Bool {
        let (isWanted, reader, answer): (Bool, CheckedContinuation<Answer, Never>?, Answer?) =
            content.withLock { content in
                guard content.attempt == attempt, content.end == nil else { return (false, nil, nil) }
                change(&content)
                guard waking, content.reader != nil, let answer = content.takeAnswer() else { return (true, nil, nil) }
                return (true, content.reader.take(), answer)
            }
        if let answer { reader?.resume(returning: answer) }
        return isWanted
    }
}

extension StreamMailbox.Content {
    /// What there is for the reader; `nil` when nothing is.
    fileprivate mutating func takeAnswer() -> StreamMailbox.Answer? {
        if case .failure(let error) = end { return .failure(error) }
        guard piece.isEmpty else {
            defer { (piece, hasDelivered) = (SpeechPiece(), true) }
            return .success(piece)
        }
        if end != nil { return .success(nil) }
        return nil
    }
}
