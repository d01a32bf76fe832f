import MynahThreads

/// What a service is made of.
struct ServicePlan: Sendable {
    var settings = ServiceSettings()
    let engines: @Sendable () -> EngineRegistry
    /// Where what is spoken is kept; nothing is without.
    var cache: SpeechCache?
    /// Tells the time, in seconds.
    var now: @Sendable () -> Double = { Moment.seconds() }
    var report: @Sendable (ServiceEvent) -> Void = { _ in }
}
