import Testing

@testable import MynahProcess

struct DescriptorLimitTests {
    /// What a process goes by, what it may have, and what it goes by then.
    @Test(arguments: [
        (1_024, 4_096, 4_096), (1_024, 1_048_576, 65_536), (100_000, 1_048_576, 100_000), (256, 256, 256),
    ])
    func `takes what is allowed and needed, never less than there is`(limit: UInt, allowed: UInt, raised: UInt) {
        #expect(DescriptorLimit.raised(limit, allowed: allowed) == raised)
    }
}
