import MynahProcess
import MynahSynthesis
import MynahThreads

/// A thread that owns engines and speaks one passage after another, of whichever stream's turn it is.
struct Lane: Sendable {
    let number: Int
    let core: ServiceCore

    /// Works until it is sent home.
    func work() {
        var engines = core.engines()
        var interruption: CancellationSource?
        while true {
            switch core.nextTurn(of: number) {
            case .end: return
            case .rest: engines.rest()
            case .speak(let turn):
                let began = turn.onPassage == nil ? 0 : Moment.seconds()
                let outcome = speak(turn, with: &engines, &interruption)
                if !outcome.isPutOff { turn.onPassage?(SpokenPassage(outcome, began: began)) }
                guard core.ended(turn, on: number, outcome) else { return }
            }
        }
    }

    /// Speaks a passage; what is left of the stream is put back for the next lane.
    private func speak(
        _ turn: PassageTurn,
        with engines: inout EngineRegistry,
        _ interruption: inout CancellationSource?
    ) -> PassageOutcome {
        guard var run = turn.work.take() else { return PassageOutcome(.failed(.lost), place: 0) }
        var caching = caching(turn)
        let before = caching.map { _ in run }
        let start = run.place
        do throws(SynthesisError) {
            let cancellation = try cancellation(of: turn, &interruption)
            run.room = turn.room
            var sink = DeliverySink(turn.mailbox, attempt: turn.attempt, encoder: turn.work.encoder)
            let goesOn = try engines.speakNext(of: &run, into: &sink, caching: &caching, cancellation: cancellation)
            try sink.leaveWarnings()
            if !goesOn { try sink.finish() }
            if goesOn {
                if turn.work.keepsPlace, let bookmark = run.bookmark { try sink.stop(at: bookmark) }
                turn.work.putBack(run)
            }
            turn.mailbox.close(attempt: turn.attempt)
            var outcome = PassageOutcome(goesOn ? .more : .whole, place: run.place, sampleCount: sink.sampleCount)
            outcome.isRecalled = caching?.outcome == .recalled
            (outcome.startPlace, outcome.encodingSeconds) = (start, sink.encodingSeconds)
            return outcome
        } catch {
            guard let before, case .awaits(let key) = caching?.outcome else {
                return PassageOutcome(.failed(error), place: run.place)
            }
            turn.work.putBack(before)
            turn.mailbox.close(attempt: turn.attempt)
            return PassageOutcome(.awaits(key), place: before.place)
        }
    }

    /// What may be done with the cache in a turn; `nil` where there is none.
    private func caching(_ turn: PassageTurn) -> CachingTurn? {
        guard let cache = core.cache else { return nil }
        return CachingTurn(cache: cache, wish: turn.caching) { [core, number] in core.lead($0, on: number) }
    }

    /// What the engine asks; a source that was used is replaced.
    private func cancellation(
        of turn: PassageTurn,
        _ source: inout CancellationSource?
    ) throws(SynthesisError) -> Cancellation {
        if source == nil || source?.isCancelled == true { source = try CancellationSource.forLane() }
        guard let source else { return .never }
        turn.mailbox.open(to: source)
        let threads = { @Sendable in turn.pulse.takeThreads() }
        return Cancellation(descriptor: source.descriptor, threads: threads) { [core, number] in
            turn.pulse.beat(at: core.now())
            if turn.pulse.isAskedToWait { core.hold(number) }
            return turn.mailbox.isOver
        }
    }
}

extension CancellationSource {
    fileprivate static func forLane() throws(SynthesisError) -> CancellationSource {
        do throws(ProcessError) {
            return try CancellationSource()
        } catch {
            // Nothing is wrong with the engine: as soon as others are done, there is room again.
            throw SynthesisError(.outOfMemory, error.message, cause: error.cause)
        }
    }
}

extension PassageOutcome {
    fileprivate init(_ end: End, place: Int, sampleCount: Int = 0) {
        self.init(end: end, place: place, sampleCount: sampleCount)
    }
}

extension SpokenPassage {
    fileprivate init(_ outcome: PassageOutcome, began: Double) {
        let isFailed = if case .failed = outcome.end { true } else { false }
        self.init(
            began: began,
            ended: Moment.seconds(),
            characters: max(0, outcome.place - outcome.startPlace),
            sampleCount: outcome.sampleCount,
            encodingSeconds: outcome.encodingSeconds,
            isRecalled: outcome.isRecalled,
            isFailed: isFailed
        )
    }
}

extension SynthesisError {
    fileprivate static let lost = SynthesisError(.engineFailed, "The stream was lost between two lanes. Try again.")
}
