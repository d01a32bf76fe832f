import MynahTesting
import Testing

@testable import MynahServer

@Suite struct SpanCounterTests {
    @Test func `counts as JavaScript does, in any order`() {
        let text = "aé€🦜z"
        var counter = SpanCounter(Array(text.utf8), units: .utf16)
        let places = SpanPlaces(Array(text.utf8), units: .utf16)
        for offset in [0, 1, 3, 6, 10, 11, 3, 0, 11] {
            let prefix = String(decoding: Array(text.utf8)[..<offset], as: UTF8.self)
            #expect(counter.place(of: offset) == prefix.utf16.count && places(offset) == prefix.utf16.count)
        }
        var bytes = SpanCounter(Array(text.utf8), units: .utf8)
        #expect(bytes.place(of: 6) == 6)
    }
}
