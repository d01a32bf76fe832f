import Testing

@testable import MynahServing

/// How a service shares what a processor can do among listeners, on a clock of its own: what takes minutes with a real network takes no time.
struct ListenerSimulationTests {
    /// Networks on two cores, as they were measured and as they may become, and how many hear them without a gap; how long most of them wait at
    /// most.
    @Test(arguments: [
        (factors: ListenerSimulation.Factors(oneThread: 0.641, twoThreads: 0.306), listeners: 1, wait: 2.0),
        (.init(oneThread: 0.641, twoThreads: 0.306), 2, 4), (.init(oneThread: 0.184, twoThreads: 0.116), 4, 1.1),
        (.init(oneThread: 0.184, twoThreads: 0.116), 6, 1.6), (.init(oneThread: 0.184, twoThreads: 0.116), 8, 2.3),
        (.init(oneThread: 0.1, twoThreads: 0.06), 16, 1.3), (.init(oneThread: 0.03, twoThreads: 0.018), 50, 0.5),
    ])
    func `listeners hear no gap, and wait no longer than the processor needs`(
        factors: ListenerSimulation.Factors,
        listeners: Int,
        wait: Double
    ) throws {
        for seed: UInt64 in 1...3 {
            var simulation = ListenerSimulation(factors, seats: 2, listeners: listeners, seconds: 150, seed: seed)
            try simulation.run()
            #expect(simulation.silences.count > 10 * listeners)
            #expect(simulation.silences.allSatisfy { $0 == 0 }, "\(simulation.silences.max() ?? 0)")
            let waits = simulation.waits.sorted()
            #expect(waits[waits.count * 95 / 100] <= wait, "\(waits[waits.count * 95 / 100])")
        }
    }
}
