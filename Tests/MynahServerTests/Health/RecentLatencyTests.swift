import Testing

@testable import MynahServer

@Suite struct RecentLatencyTests {
    @Test func `is the mean of the last minutes, and nothing where nobody waited`() {
        var latency = RecentLatency()
        #expect(latency.mean(at: 1_000) == 0)
        latency.add(1, at: 1_000)
        latency.add(2, at: 1_001)
        latency.add(6, at: 1_100)
        #expect(latency.mean(at: 1_100) == 3)
        // The first two are older than five minutes then, the third is not.
        #expect(latency.mean(at: 1_320) == 6)
        #expect(latency.mean(at: 2_000) == 0)
        latency.add(4, at: 2_000)
        #expect(latency.mean(at: 2_000) == 4)
    }
}
