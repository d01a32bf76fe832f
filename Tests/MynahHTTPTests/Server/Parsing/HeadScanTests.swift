import MynahTesting
import Testing

@testable import MynahHTTP

/// Where heads end.
struct HeadScanTests {
    @Test func `finds the same end for all ways of cutting, and never reads further`() {
        let head = Array("GET /a HTTP/1.1\r\nHost: a\r\nA: b\r\n\r\n".utf8)
        var random = SeededRandom(seed: 3)
        for _ in 0..<FuzzRounds.count(usual: 500) {
            let bytes = random.mutation(of: head, marks: Array("\r\n\0 ".utf8)) + Array("rest".utf8)
            #expect(Self.end(of: bytes, step: 1) == Self.end(of: bytes, step: bytes.count))
        }
        #expect(Self.end(of: head, step: 3) == head.count)
    }

    /// The end; -1 where the head is open, -2 where it is refused.
    private static func end(of bytes: [UInt8], step: Int) -> Int {
        var scan = HeadScan(limit: 1_000)
        for count in Array(stride(from: step, to: bytes.count, by: step)) + [bytes.count] {
            do {
                if let end = try bytes[..<count].withUnsafeBytes({ try scan.end(in: $0) }) { return end }
            } catch {
                return -2
            }
        }
        return -1
    }
}
