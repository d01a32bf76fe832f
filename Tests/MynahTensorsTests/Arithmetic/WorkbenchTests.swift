import MynahTensors
import MynahTesting
import Testing

@Suite struct WorkbenchTests {
    @Test(arguments: ProductTests.Way.all)
    func `gives the same bytes for any number of workers in any order`(way: ProductTests.Way) throws {
        let kernels = Kernels(way.set)!
        var random = SeededRandom(seed: 31)
        var one = RandomConvolution(format: way.format, rows: 100, inputs: 1_025, outputs: 2, taps: 1)
        one.shaping = .snake
        one.drawNumbers(&random)
        var wide = RandomConvolution(format: way.format, rows: 5, inputs: 9, outputs: 400, taps: 3)
        wide.drawNumbers(&random)
        for convolution in [one, wide] {
            let alone = try convolution.run(on: Workbench(kernels), isMeasured: true)
            for workers in [Workers.backwards(2), .interleaved(16)] {
                let shared = try convolution.run(on: Workbench(kernels, workers: workers), isMeasured: true)
                #expect(shared.values.map { $0.bitPattern } == alone.values.map { $0.bitPattern })
                #expect(shared.moments?.means == alone.moments?.means)
                #expect(shared.moments?.variances == alone.moments?.variances)
            }
        }
    }

    @Test func `stops at the next block when it is asked to`() {
        let workbench = Workbench(Kernels(.scalar)!)
        let limit = 3
        let asked = Counter()
        workbench.isCancelled = { asked.next() > limit }
        var done = 0
        #expect(throws: Interruption.self) { try workbench.run(100) { _, _ in done += 1 } }
        #expect(done == limit)
    }

    @Test func `gives each worker a desk of its own that is large enough`() throws {
        let workbench = Workbench(Kernels(.scalar)!, workers: .interleaved(3))
        var desks: Set<UnsafeMutableRawPointer> = []
        try workbench.run(9, deskBytes: 1_000) { _, desk in desks.insert(desk) }
        #expect(desks.count == 3)
        #expect(workbench.deskBytes == 3_000)
        try workbench.run(1, deskBytes: 10) { _, _ in }
        #expect(workbench.deskBytes == 3_000)
    }

    @Test func `takes the time of stages and counts their operations`() throws {
        let clock = Counter()
        let workbench = Workbench(Kernels(.scalar)!, now: { Double(clock.next()) })
        var one = RandomConvolution(rows: 3, inputs: 4, outputs: 5, taps: 1)
        var random = SeededRandom(seed: 32)
        one.drawNumbers(&random)
        _ = try one.run(on: workbench)
        _ = try workbench.stage("one") { () throws(Interruption) in }
        let counted = Counted(one: one)
        try workbench.stage("two") { () throws(Interruption) in try counted.run(workbench) }
        #expect(workbench.stages.map { $0.name } == ["one", "two"])
        #expect(workbench.stages.map { $0.seconds } == [1, 1])
        #expect(workbench.stages.map { $0.operations } == [0, 120])
        workbench.resetStages()
        #expect(workbench.stages.isEmpty)
    }

    /// A convolution of three rows, four channels to five, whose operations are counted.
    private struct Counted {
        let one: RandomConvolution

        func run(_ workbench: Workbench) throws(Interruption) {
            do { _ = try one.run(on: workbench) } catch { throw Interruption() }
        }
    }

    /// Counts how often it is asked; used by one thread.
    private final class Counter: @unchecked Sendable {
        private var count = 0

        func next() -> Int {
            count += 1
            return count
        }
    }
}
