import MynahSynthesis
import MynahText
import MynahThreads

/// Says who can speak, on a thread of its own, as engines may have to be started to know it.
actor CastingDesk {
    private let lane = LaneThread()
    private let engines: @Sendable () -> EngineRegistry
    private var registry: EngineRegistry?

    init(_ engines: @escaping @Sendable () -> EngineRegistry) { self.engines = engines }

    nonisolated var unownedExecutor: UnownedSerialExecutor { lane.asUnownedSerialExecutor() }

    func voices() -> [Voice] { withRegistry { $0.voices() } }

    func roll() -> [EngineAnswer] { withRegistry { $0.roll() } }

    func cast(voice: Voice.Name?, language: LanguageTag?) throws(SynthesisError) -> Casting {
        try withRegistry { registry throws(SynthesisError) in try registry.cast(voice: voice, language: language) }
    }

    func fingerprint(of engine: EngineName) -> [UInt8]? { withRegistry { $0.fingerprint(of: engine) } }

    private func withRegistry<Result>(
        _ work: (inout EngineRegistry) throws(SynthesisError) -> Result
    ) throws(SynthesisError) -> Result {
        var registry = registry ?? engines()
        defer { self.registry = registry }
        return try work(&registry)
    }

    private func withRegistry<Result>(_ work: (inout EngineRegistry) -> Result) -> Result {
        var registry = registry ?? engines()
        defer { self.registry = registry }
        return work(&registry)
    }
}
