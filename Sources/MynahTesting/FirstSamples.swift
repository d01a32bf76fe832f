import MynahSynthesis
import Synchronization

/// Remembers that samples have come, and cancels from then on.
final class FirstSamples: Sendable {
    private let haveCome = Atomic<Bool>(false)

    func come() { haveCome.store(true, ordering: .releasing) }

    var cancellation: Cancellation {
        Cancellation { self.haveCome.load(ordering: .acquiring) }
    }
}

/// Tells when the first samples come and keeps nothing.
struct TellingSink: SpeechSink {
    let first: FirstSamples

    mutating func receive(_ samples: [Float]) throws(SynthesisError) { first.come() }
    mutating func receive(_ mark: SpeechMark) throws(SynthesisError) {}
}
