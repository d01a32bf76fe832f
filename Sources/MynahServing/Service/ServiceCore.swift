import MynahAudio
import MynahSynthesis
import MynahThreads

/// Acts on what ``ServiceState`` decides: starts lanes, hands them their turns, tells readers.
final class ServiceCore: Sendable {
    let engines: @Sendable () -> EngineRegistry
    let now: @Sendable () -> Double
    let report: @Sendable (ServiceEvent) -> Void
    let state: Guarded<ServiceState>
    let cache: SpeechCache?
    private let distantEngines: Set<EngineName>
    private let niceness: Int32

    init(_ plan: ServicePlan) {
        engines = plan.engines
        now = plan.now
        report = plan.report
        cache = plan.cache
        niceness = plan.settings.niceness
        distantEngines = plan.engines().distantEngines
        var rules = QueueRules()
        rules.mostUnread = plan.settings.mostUnread / .seconds(1)
        state = Guarded(ServiceState(plan.settings, rules: rules))
    }

    /// Starts the lanes: of those that compute, twice as many as may at a time, so that each can be held while another speaks.
    func start(here: Int, distant: Int) {
        for _ in 0..<2 * here { startLane(.here) }
        for _ in 0..<distant where !distantEngines.isEmpty { startLane(.distant) }
    }

    /// The lanes that an engine's streams go over.
    func kind(of engine: EngineName) -> LaneKind { distantEngines.contains(engine) ? .distant : .here }

    func submit(_ order: SpeechOrder) throws(ServiceRefusal) -> SpokenStream {
        let kind = kind(of: order.engine)
        let (number, mailbox) = try state.withLock { state throws(ServiceRefusal) in
            try state.admit(order, on: kind, at: now()) { openMailbox($0, order) }
        }
        state.wake()
        return SpokenStream(number, mailbox, onPiece: order.onPiece)
    }

    private func openMailbox(_ number: StreamNumber, _ order: SpeechOrder) -> StreamMailbox {
        StreamMailbox(hertz: order.rate.hertz, now: now) { event in self.note(event, of: number) }
    }

    private func note(_ event: StreamMailbox.Event, of number: StreamNumber) {
        let isChanged = state.withLock { state in
            switch event {
            case .tookPiece: return state.readerTook(number)
            case .cancelled:
                state.streamEnded(number, SynthesisError(.cancelled, "The work was cancelled."), at: now())
                return true
            }
        }
        if isChanged { state.wake() }
        tellDrainers()
    }

    private func startLane(_ kind: LaneKind) {
        let number = state.withLock { $0.addLane(kind) }
        let lane = Lane(number: number, core: self)
        DetachedThread.start(niceness: kind == .here ? niceness : 0) { lane.work() }
    }
}

// What lanes ask.
extension ServiceCore {
    /// Waits for the next turn of a lane.
    func nextTurn(of lane: Int) -> LaneTurn {
        let turn = state.wait { state in state.nextTurn(of: lane, at: now()) }
        // The next idle lane looks whether there is something for it, too.
        state.wake()
        return turn
    }

    /// Holds a lane, in the midst of its passage, while others go first.
    func hold(_ lane: Int) {
        guard state.withLock({ $0.hold(lane, at: now()) }) else { return }
        state.wake()
        state.wait { state in state.goesOn(lane, at: now()) ? () : nil }
    }

    /// Says that a lane is about to speak what is kept under a key; false where another does already.
    func lead(_ key: CacheKey, on lane: Int) -> Bool { state.withLock { $0.lead(key, on: lane) } }

    /// Learns what a lane has done; false where it was given up meanwhile.
    func ended(_ turn: PassageTurn, on lane: Int, _ outcome: PassageOutcome) -> Bool {
        let isKnown = state.withLock { $0.ended(turn, on: lane, outcome, at: now()) }
        guard isKnown else { return false }
        switch outcome.end {
        case .more, .awaits: break
        case .whole: turn.mailbox.end(.success(()))
        case .failed(let error): turn.mailbox.end(.failure(error))
        }
        state.wake()
        tellDrainers()
        return true
    }
}

// What the keeper does.
extension ServiceCore {
    /// Looks after lanes and streams until the service is stopped.
    func keep() {
        while !state.withLock({ $0.isStopped }) {
            lookAfter()
            state.pause { $0.isStopped ? 0 : $0.alarm }
        }
    }

    /// Ends what is late, replaces what hangs, lets go of what nobody uses.
    func lookAfter() {
        for action in state.withLock({ $0.lookAfter(at: now()) }) { carryOut(action) }
        state.wake()
        tellDrainers()
    }

    private func carryOut(_ action: ServiceState.Action) {
        switch action {
        case .expire(let mailbox): mailbox.end(.failure(.timedOut))
        case .fail(let mailbox, let error): mailbox.end(.failure(error))
        case .replace(let kind, let event):
            report(event)
            startLane(kind)
            state.wake()
        case .unload:
            report(.unloaded)
            state.wake()
        }
    }

    /// Waits until there is no stream.
    func drain() async {
        state.withLock { $0.drain() }
        await withCheckedContinuation { waiter in
            state.withLock { $0.drainers.append(waiter) }
            tellDrainers()
        }
    }

    /// Ends all streams and sends the lanes home.
    func stop() {
        for mailbox in state.withLock({ $0.stop() }) { mailbox.cancel() }
        state.wake()
        tellDrainers()
    }

    private func tellDrainers() {
        let waiters = state.withLock { state -> [CheckedContinuation<Void, Never>] in
            guard state.streams.isEmpty, !state.drainers.isEmpty else { return [] }
            defer { state.drainers = [] }
            return state.drainers
        }
        for waiter in waiters { waiter.resume() }
    }
}
