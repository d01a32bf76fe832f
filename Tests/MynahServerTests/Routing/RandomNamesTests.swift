import Testing

@testable import MynahServer

struct RandomNamesTests {
    @Test func `No number comes twice, whoever draws it`() {
        var numbers: Set<UInt64> = []
        var drawers = (0..<40).map { _ in RandomNames() }
        for _ in 0..<50 {
            for index in drawers.indices { numbers.insert(drawers[index].next()) }
        }
        #expect(numbers.count == 2_000)
    }
}
