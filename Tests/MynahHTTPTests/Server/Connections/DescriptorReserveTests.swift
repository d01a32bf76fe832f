import Testing

@testable import enum MynahHTTP.DescriptorReserve

/// What connections leave to others.
struct DescriptorReserveTests {
    @Test(arguments: [
        (0, 0), (10, 5), (64, 32), (100, 68), (256, 224), (1_024, 896), (65_536, 57_344),
    ])
    func `leaves an eighth, or 32, or half of few`(limit: Int, connections: Int) {
        #expect(DescriptorReserve.connections(ofLimit: limit) == connections)
    }

    @Test func `looks at what this process may have`() { #expect(DescriptorReserve.connectionsHere > 0) }
}
