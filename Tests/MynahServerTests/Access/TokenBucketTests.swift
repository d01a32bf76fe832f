import Testing

@testable import MynahServer

/// Allowances that come back with time.
struct TokenBucketTests {
    @Test func `lets a minute's worth go at once and then what comes back`() throws {
        var bucket = TokenBucket(perMinute: 60, at: 0)
        for _ in 0..<60 { try bucket.take(1, perMinute: 60, at: 0) }
        #expect(throws: TokenBucket.Shortage(seconds: 1)) { try bucket.take(1, perMinute: 60, at: 0) }
        #expect(throws: TokenBucket.Shortage(seconds: 0.5)) { try bucket.take(1, perMinute: 60, at: 0.5) }
        try bucket.take(1, perMinute: 60, at: 1)
        #expect(throws: TokenBucket.Shortage(seconds: 1)) { try bucket.take(1, perMinute: 60, at: 1) }
    }

    @Test func `saves up no more than a minute's worth`() throws {
        var bucket = TokenBucket(perMinute: 2, at: 0)
        for _ in 0..<2 { try bucket.take(1, perMinute: 2, at: 100_000) }
        #expect(throws: TokenBucket.Shortage(seconds: 30)) { try bucket.take(1, perMinute: 2, at: 100_000) }
    }

    @Test func `takes what is larger than a minute's worth when it is full, and is paid back afterwards`() throws {
        var bucket = TokenBucket(perMinute: 100, at: 0)
        try bucket.take(250, perMinute: 100, at: 0)
        #expect(bucket.state(perMinute: 100, at: 0) == (0, 150))
        #expect(throws: TokenBucket.Shortage(seconds: 96)) { try bucket.take(10, perMinute: 100, at: 0) }
        try bucket.take(10, perMinute: 100, at: 96)
    }

    @Test func `goes by another limit from one request to the next`() throws {
        var bucket = TokenBucket(perMinute: 1_000, at: 0)
        try bucket.take(1, perMinute: 10, at: 0)
        #expect(bucket.state(perMinute: 10, at: 0) == (9, 6))
    }

    @Test func `is not moved by a clock that goes back`() throws {
        var bucket = TokenBucket(perMinute: 60, at: 10)
        try bucket.take(60, perMinute: 60, at: 10)
        #expect(throws: TokenBucket.Shortage(seconds: 1)) { try bucket.take(1, perMinute: 60, at: 5) }
        #expect(bucket.state(perMinute: 60, at: 11) == (1, 59))
    }
}
