import MynahSynthesis
import MynahThreads

/// A stream on its way through the lanes: one lane at a time takes it out, speaks a passage, and puts it back.
final class SpeechWork: Sendable {
    /// Where the samples become bytes; `nil` where they are delivered as they are.
    let encoder: StreamEncoder?

    /// Whether the reader is told where another order can go on.
    let keepsPlace: Bool

    private let run: Guarded<SpeechRun?>

    /// Begins with an order.
    init(_ order: SpeechOrder) {
        encoder = order.encoding.map { StreamEncoder($0, at: order.rate) }
        keepsPlace = order.keepsPlace
        run = Guarded(
            order.start.map { SpeechRun(order.request, rate: order.rate, from: $0) }
                ?? SpeechRun(order.request, rate: order.rate)
        )
    }

    /// Takes the run out; `nil` where another lane has it.
    func take() -> SpeechRun? { run.withLock { $0.take() } }

    /// Puts the run back.
    func putBack(_ run: SpeechRun) { self.run.withLock { $0 = run } }
}
