import MynahThreads
import Testing

@testable import MynahServer

/// What several want at once is made once.
struct SingleFlightTests {
    private struct Failure: Error {}

    private let flight = SingleFlight<String, Int>()
    private let made = Guarded(0)

    @Test func `those who ask while it is made share it, and later ones have it made anew`() async throws {
        let others = Guarded<[Task<Made, any Error>]>([])
        let first = try await flight.value(of: "a") {
            others.withLock { $0 = (0..<3).map { _ in Task { try await make("a") } } }
            while flight.waitingCount < 3 { await Task.yield() }
            return 7
        }
        #expect(first.value == 7 && !first.isShared)
        for task in others.withLock({ $0 }) {
            let other = try await task.value
            #expect(other == Made(value: 7, isShared: true))
        }
        let later = try await make("a")
        #expect(later == Made(value: 1, isShared: false))
    }

    @Test func `what is different is made beside it`() async throws {
        let first = try await flight.value(of: "a") {
            let other = try await make("b")
            #expect(other == Made(value: 1, isShared: false))
            return 7
        }
        #expect(first.value == 7)
    }

    @Test func `where the first fails, the next makes it for the rest`() async throws {
        let others = Guarded<[Task<Made, any Error>]>([])
        await #expect(throws: Failure.self) {
            try await flight.value(of: "a") {
                others.withLock { $0 = (0..<2).map { _ in Task { try await make("a") } } }
                while flight.waitingCount < 2 { await Task.yield() }
                throw Failure()
            }
        }
        var all: [Made] = []
        for task in others.withLock({ $0 }) { all.append(try await task.value) }
        #expect(all.allSatisfy { $0.value >= 1 } && all.contains { !$0.isShared })
    }

    private struct Made: Hashable {
        let value: Int
        let isShared: Bool
    }

    /// Asks for it; it is the number of those that were made.
    private func make(_ key: String) async throws -> Made {
        let (value, isShared) = try await flight.value(of: key) {
            made.withLock { made in
                made += 1
                return made
            }
        }
        return Made(value: value, isShared: isShared)
    }
}
