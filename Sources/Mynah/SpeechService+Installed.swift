public import MynahServing
import MynahSynthesis

extension SpeechService {
    /// Starts a service with the engines of this machine. Its lanes share one model: each further lane takes only the memory that it
    /// computes in. Lanes and threads are cut down to the cores there are; a lane that speaks alone uses the threads of all.
    public convenience init(
        installed setup: KokoroSetup,
        _ settings: ServiceSettings = ServiceSettings(),
        cache: SpeechCache? = nil,
        report: @escaping @Sendable (ServiceEvent) -> Void = { _ in }
    ) {
        let plan = LanePlan(lanes: settings.lanes, threads: setup.threads)
        var (setup, settings) = (setup, settings)
        (settings.lanes, settings.threads, setup.threads) = (plan.lanes, plan.threads, plan.lanes * plan.threads)
        let kokoro = setup.modelPath == nil ? nil : SharedKokoro(setup)
        self.init(settings, cache: cache, report: report) { .installed(kokoro: kokoro?.engine()) }
    }
}
