import MynahTesting
import Testing

@testable import MynahModels

/// Reading what part of a file an answer holds, and dates.
struct ContentRangeTests {
    @Test(arguments: [
        ("bytes 5-9/10", [5, 9, 10]), ("Bytes 0-0/1", [0, 0, 1]), ("bytes 5-9/*", [5, 9, nil]),
        ("bytes */10", [nil, nil, 10]),
    ])
    func `reads a range`(text: String, parts: [Int?]) throws {
        let range = try #require(ContentRange(text))
        #expect([range.first, range.last, range.total] == parts)
    }

    @Test(arguments: [
        "", "bytes", "bytes 5-9", "bytes 9-5/10", "bytes 5-10/10", "items 1-2/3", "bytes -1-2/3", "bytes 1-2/+3",
        "bytes 1-/3",
        "bytes 1-2/99999999999999999999", "bytes 1-2/3/4", "bytes 1-2/",
    ])
    func `reads nothing else`(text: String) { #expect(ContentRange(text) == nil) }

    @Test(arguments: [
        ("Sun, 06 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 08:49:36 GMT", 1),
        ("Wed, 01 Mar 2028 00:00:00 GMT", "Mon, 28 Feb 2028 00:00:00 GMT", 172_800),
        ("Fri, 01 Jan 2027 00:00:00 GMT", "Thu, 31 Dec 2026 23:59:30 GMT", 30),
    ])
    func `reads dates`(later: String, earlier: String, seconds: Int64) throws {
        let (first, second) = (try #require(HTTPDate(earlier)), try #require(HTTPDate(later)))
        #expect(second.seconds - first.seconds == seconds)
    }

    @Test func `survives any bytes`() {
        var random = SeededRandom(seed: 3)
        for _ in 0..<FuzzRounds.count(usual: 500) {
            for seed in ["bytes 5-9/10", "Sun, 06 Nov 1994 08:49:37 GMT"] {
                let text = String(
                    decoding: random.mutation(of: Array(seed.utf8), marks: Array("0-/:, *".utf8)),
                    as: UTF8.self
                )
                if let range = ContentRange(text), let first = range.first, let last = range.last {
                    #expect(first <= last)
                }
                if let date = HTTPDate(text) { #expect(date.seconds > 0) }
            }
        }
    }
}
