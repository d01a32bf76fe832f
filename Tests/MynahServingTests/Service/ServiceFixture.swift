import MynahAudio
import MynahSynthesis
import MynahTesting
import MynahText

@testable import MynahServing

/// A service over doubles, on a clock that stands still.
struct ServiceFixture {
    let clock = ManualClock()
    let service: SpeechService

    /// Starts a service with one lane; `engine` makes its engine.
    init(
        _ settings: ServiceSettings = ServiceFixture.oneLane,
        report: @escaping @Sendable (ServiceEvent) -> Void = { _ in },
        engine: @escaping @Sendable () -> any SpeechEngine
    ) {
        var plan = ServicePlan(engines: { EngineRegistry([engine()]) })
        plan.settings = settings
        plan.now = { [clock] in clock.seconds }
        plan.report = report
        service = SpeechService(plan, isKept: false)
    }

    /// Starts a service whose one lane speaks at once.
    init() { self.init { LoudEngine(SilentEngine()) } }

    static var oneLane: ServiceSettings {
        var settings = ServiceSettings()
        settings.lanes = 1
        settings.distantLanes = 1
        return settings
    }

    /// An order of plain text.
    static func order(_ text: String, change: (inout SpeechOrder) -> Void = { _ in }) -> SpeechOrder {
        let request = SpeechRequest(text: SourceText(text), voice: SilentEngine.voice, language: LanguageTag("en")!)
        var order = SpeechOrder(request, from: EngineName("silent"))
        change(&order)
        return order
    }

    /// What one engine makes of an order in one go.
    static func whole(_ order: SpeechOrder) throws -> CollectingSink {
        var (engine, sink) = (LoudEngine(SilentEngine()), CollectingSink())
        try Synthesizer(rate: order.rate).speak(order.request, with: &engine, into: &sink)
        return sink
    }
}
