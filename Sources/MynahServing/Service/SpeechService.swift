public import MynahSynthesis
public import MynahText
import MynahThreads

/// Speaks for many at once: lanes own the engines, and whoever needs sound soonest is spoken to next.
///
///     let service = SpeechService(installed: KokoroSetup())  // of Mynah
///     let casting = try await service.cast(voice: nil, language: nil)
///     let stream = try service.submit(SpeechOrder(script, as: casting))
///     while let piece = try await stream.next() { … }
///
/// Nothing but ``voices()`` and ``cast(voice:language:)`` waits, and no function computes on the caller's thread. Letting the service go
/// ends it.
public final class SpeechService: Sendable {
    /// What it takes on.
    public var settings: ServiceSettings { core.state.withLock { $0.settings } }

    /// Where what is spoken is kept; `nil` where nothing is.
    public var cache: SpeechCache? { core.cache }

    private let core: ServiceCore
    private let desk: CastingDesk

    /// Starts a service; each lane has engines of its own, which `engines` makes on the lane's thread. `report` is called, on any thread, with
    /// what an operator should know. What is spoken is kept in `cache`.
    public convenience init(
        _ settings: ServiceSettings = ServiceSettings(),
        cache: SpeechCache? = nil,
        report: @escaping @Sendable (ServiceEvent) -> Void = { _ in },
        engines: @escaping @Sendable () -> EngineRegistry
    ) {
        var plan = ServicePlan(engines: engines)
        (plan.settings, plan.cache, plan.report) = (settings, cache, report)
        self.init(plan, isKept: true)
    }

    /// Starts a service; one that is not kept looks after its lanes when it is told to.
    init(_ plan: ServicePlan, isKept: Bool) {
        core = ServiceCore(plan)
        desk = CastingDesk(plan.engines)
        core.start(here: plan.settings.lanes ?? ProcessorShare.cores, distant: plan.settings.distantLanes)
        if isKept { DetachedThread.start { [core] in core.keep() } }
    }

    deinit { core.stop() }

    /// Takes an order at once, or refuses it at once; what becomes of it is told by the stream.
    public func submit(_ order: SpeechOrder) throws(ServiceRefusal) -> SpokenStream { try core.submit(order) }

    /// The voices of all engines that can speak, those of the preferred engine first.
    public func voices() async -> [Voice] { await desk.voices() }

    /// Asks every engine for its voices.
    public func roll() async -> [EngineAnswer] { await desk.roll() }

    /// Chooses who speaks, as ``EngineRegistry/cast(voice:language:)`` does.
    public func cast(voice: Voice.Name?, language: LanguageTag?) async throws(SynthesisError) -> Casting {
        try await desk.cast(voice: voice, language: language)
    }

    /// What decides an engine's sound besides what it is asked; `nil` where nobody can say so, or there is no such engine.
    public func fingerprint(of engine: EngineName) async -> [UInt8]? { await desk.fingerprint(of: engine) }

    /// How long an order would have to wait now: for its first sound, or where it is not streamed, for its end.
    public func estimatedWait(for order: SpeechOrder) -> Duration {
        let kind = core.kind(of: order.engine)
        let estimate = core.state.withLock { $0.estimate(order, on: kind, at: core.now()) }
        return .seconds(min(estimate.seconds + estimate.shortfall, 1e6))
    }

    /// Lets go of models after `time` without work from now on; never without a time.
    public func adopt(idleUnload time: Duration?) {
        core.state.withLock { $0.adopt(idleUnload: time) }
        core.state.wake()
    }

    /// What it does now and has done so far.
    public var statistics: ServiceStatistics { core.state.withLock { $0.statistics(at: core.now()) } }

    /// Takes no more orders, and returns when the last stream is at its end.
    public func drain() async { await core.drain() }

    /// Ends all streams and the lanes.
    public func stop() { core.stop() }

    /// Ends what is late, replaces what hangs, lets go of what nobody uses; a service that is kept does so by itself.
    func lookAfter() { core.lookAfter() }
}
