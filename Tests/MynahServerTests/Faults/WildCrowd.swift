import MynahServing
import MynahThreads

/// Some threads that pay visits at the same time, until all are paid or several were answered badly.
final class WildCrowd: Sendable {
    private struct State {
        var next: Int
        var busy: Int
        var faults: [String] = []
    }

    private let state: Guarded<State>
    private static let threads = 4
    private static let mostFaults = 5

    /// Begins with the visits of the even numbers of a range, or with those of the odd ones.
    init(_ numbers: Range<Int>, parity isOdd: Bool, _ visit: @escaping @Sendable (Int) -> String?) {
        state = Guarded(State(next: numbers.lowerBound + (isOdd ? 1 : 0), busy: Self.threads))
        for _ in 0..<Self.threads { DetachedThread.start { [self] in visitAll(before: numbers.upperBound, visit) } }
    }

    private func visitAll(before end: Int, _ visit: (Int) -> String?) {
        while let number = take(before: end) {
            guard let fault = visit(number) else { continue }
            state.withLock { $0.faults.append("visit \(number): \(fault)") }
        }
        state.withLock { $0.busy -= 1 }
        state.wake()
    }

    private func take(before end: Int) -> Int? {
        state.withLock { state in
            guard state.next < end, state.faults.count < Self.mostFaults else { return nil }
            defer { state.next += 2 }
            return state.next
        }
    }

    /// What was answered badly, when all is over.
    func faults() -> [String] { state.wait { $0.busy == 0 ? $0.faults : nil } }
}
