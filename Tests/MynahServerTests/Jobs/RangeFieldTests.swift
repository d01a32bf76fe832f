import Testing

@testable import MynahServer

@Suite struct RangeFieldTests {
    @Test(
        arguments: [
            (nil, .whole), ("bytes=0-0", .part(0..<1)), ("bytes=0-", .part(0..<100)), ("bytes=-10", .part(90..<100)),
            ("bytes=-500", .part(0..<100)), ("bytes=50-500", .part(50..<100)), ("bytes=99-", .part(99..<100)),
            ("bytes=100-", .unsatisfiable), ("bytes=-0", .unsatisfiable), ("bytes=5-4", .whole), ("bytes=-", .whole),
            ("bytes=0-1,5-6", .whole), ("lines=0-1", .whole), ("bytes=+1-2", .whole),
            ("bytes=0-999999999999999999999999", .part(0..<100)), ("bytes=-999999999999999999999999", .part(0..<100)),
            ("bytes=999999999999999999999999-", .unsatisfiable), ("Bytes= 1-2", .part(1..<3)),
        ] as [(String?, RangeField)]
    )
    func `reads which bytes are wanted`(field: String?, range: RangeField) {
        #expect(RangeField(field, size: 100) == range)
    }
}
