import MynahTesting
import Testing

@testable import MynahHTTP

/// Putting the lines of a head together.
struct HeadReadingTests {
    @Test func `reads status and fields, and passes over interim answers`() throws {
        let lines = [
            "HTTP/1.1 100 Continue", "X: 1", "", "HTTP/2 206 ", "ETag:  \"a b\" ", "no field", "Empty:", ": nameless",
            "",
        ]
        let (status, fields) = try #require(Self.whole(lines.map { $0 + "\r\n" }))
        #expect(status == 206 && fields.all.map(\.name) == ["ETag", "Empty"] && fields["etag"] == "\"a b\"")
    }

    @Test func `counts all bytes against the limit, of interim answers too`() {
        var reading = HeadReading(limit: 30)
        let line = Array("HTTP/1.1 100 C\r\n".utf8)
        #expect(line.withUnsafeBytes { reading.read($0) } == .more)
        #expect(line.withUnsafeBytes { reading.read($0) } == .tooLarge)
    }

    @Test func `survives any bytes`() {
        var random = SeededRandom(seed: 11)
        let seed = Array("HTTP/1.1 302 Found\nLocation: https://cdn/x\nX-Linked-ETag: \"ab\"\n\n".utf8)
        for _ in 0..<FuzzRounds.count(usual: 500) {
            let bytes = random.mutation(of: seed, marks: Array(":\r\n\u{0} /1".utf8))
            let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            guard let (status, fields) = Self.whole(lines.map { String(decoding: $0, as: UTF8.self) }) else { continue }
            #expect(status >= 200 && fields.all.allSatisfy { !$0.name.isEmpty && !$0.value.contains("\n") })
        }
    }

    private static func whole(_ lines: [String]) -> (Int, HTTPFields)? {
        var reading = HeadReading(limit: 10_000)
        for line in lines {
            if case .whole(let status, let fields) = Array(line.utf8).withUnsafeBytes({ reading.read($0) }) {
                return (status, fields)
            }
        }
        return nil
    }
}
