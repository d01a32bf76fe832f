import Glibc

/// The noise in the voice of one utterance, the same for each utterance.
///
/// Flite draws it from `rand`, of which a process has one for all its threads, so speech would depend on who else draws. An
/// utterance therefore puts a state of its own in the place of the process's while flite speaks, and one utterance at a time does
/// so. It rests while a listener has the samples, so that a slow listener holds nobody up. Two threads that speak at once are
/// no faster than one, which is 80 times faster than real time; `rand`, which locks at every draw, would let them gain little.
final class FliteNoise {
    private let state: UnsafeMutablePointer<CChar>
    /// The state that everybody else in the process draws from, while we draw.
    private var others: UnsafeMutablePointer<CChar>?

    init() {
        state = .allocate(capacity: Self.stateSize)
        state.initialize(repeating: 0, count: Self.stateSize)
    }

    deinit { state.deallocate() }

    /// Runs `body`, in which `rand` is this utterance's.
    func drawing<Result>(during body: () -> Result) -> Result {
        FliteLock.shared.locked {
            others = initstate(1, state, Self.stateSize)
            defer { restore() }
            return body()
        }
    }

    /// Runs `body`, within `drawing`, with the `rand` of the others and without the lock.
    func resting<Result>(during body: () -> Result) -> Result {
        restore()
        defer { others = setstate(state) }
        return FliteLock.shared.unlocked(during: body)
    }

    private func restore() {
        if let others { setstate(others) }
    }

    /// The size of the C library's own state.
    private static let stateSize = 128
}
