import Synchronization

/// What the connections of a loop do and did; counted on the loop, read anywhere.
final class LoopTally: Sendable {
    let connections = Atomic<Int>(0)
    let active = Atomic<Int>(0)
    let webSockets = Atomic<Int>(0)
    let requests = Atomic<Int>(0)
    let received = Atomic<Int>(0)
    let sent = Atomic<Int>(0)

    /// Adds to what is told of a server.
    func add(to statistics: inout ServerStatistics) {
        statistics.connections += connections.load(ordering: .relaxed)
        statistics.active += active.load(ordering: .relaxed)
        statistics.webSockets += webSockets.load(ordering: .relaxed)
        statistics.requests += requests.load(ordering: .relaxed)
        statistics.received += received.load(ordering: .relaxed)
        statistics.sent += sent.load(ordering: .relaxed)
    }
}

extension Atomic where Value == Int {
    /// Adds a number whose order with other memory does not matter.
    borrowing func count(_ number: Int) { wrappingAdd(number, ordering: .relaxed) }
}
