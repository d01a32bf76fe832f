import Testing

@testable import MynahServer

struct CacheControlTests {
    @Test(
        arguments: [
            (nil, true, true), ("", true, true), ("no-store", false, false), ("no-cache", false, true),
            ("max-age=0", false, true), ("max-age=10", true, true), ("No-Store, max-age=0", false, false),
            ("no-cache , no-transform", false, true), ("only-if-cached", true, true), (",,", true, true),
        ] as [(String?, Bool, Bool)]
    )
    func `reads what a client wishes`(field: String?, reads: Bool, keeps: Bool) {
        let control = CacheControl(field)
        #expect([control.reads, control.keeps] == [reads, keeps])
    }
}
