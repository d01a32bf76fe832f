import MynahTesting
import Testing

@testable import MynahHTTP

/// Bodies that come in pieces.
struct BodyReadingTests {
    private static let chunked = Array("5;a=b\r\nhello\r\n00001\r\n \r\n5\r\nworld\r\n0\r\nA: b\r\n\r\n".utf8)

    @Test(arguments: [1, 2, 3, 5, 100])
    func `reads chunks in pieces of any size, and leaves what follows`(size: Int) throws {
        let bytes = Self.chunked + Array("GET".utf8)
        var reading = try BodyReading(.chunked, limit: 11)
        var body: [UInt8] = []
        var used = 0
        while !reading.isWhole {
            let piece = Array(bytes[used..<min(bytes.count, used + size)])
            used += try piece.withUnsafeBytes { try reading.read($0, into: &body) }
        }
        #expect(String(decoding: body, as: UTF8.self) == "hello world" && used == Self.chunked.count)
        #expect(reading.count == 11)
    }

    @Test func `takes no more than the limit`() throws {
        var reading = try BodyReading(.chunked, limit: 10)
        var body: [UInt8] = []
        #expect(throws: BodyReading.tooLarge(10)) {
            _ = try Self.chunked.withUnsafeBytes { try reading.read($0, into: &body) }
        }
        #expect(throws: BodyReading.tooLarge(10)) { _ = try BodyReading(.length(11), limit: 10) }
    }

    @Test func `gives the same for all ways of cutting broken chunks`() {
        var random = SeededRandom(seed: 5)
        for _ in 0..<FuzzRounds.count(usual: 500) {
            let bytes = random.mutation(of: Self.chunked, marks: Array("\r\n;0f".utf8))
            #expect(Self.outcome(bytes, size: 1) == Self.outcome(bytes, size: 1_000))
        }
    }

    /// The body, or `nil` where it is refused.
    private static func outcome(_ bytes: [UInt8], size: Int) -> [UInt8]? {
        var body: [UInt8] = []
        var rest = bytes[...]
        do {
            var reading = try BodyReading(.chunked, limit: 1_000)
            while !rest.isEmpty, !reading.isWhole {
                let used = try Array(rest.prefix(size)).withUnsafeBytes { try reading.read($0, into: &body) }
                rest = rest.dropFirst(used)
            }
            return body
        } catch {
            return nil
        }
    }
}
