import MynahFiles

/// How often what was asked for, by the digests of what is kept, so that nobody's text has to be remembered for it.
///
/// It holds only so many. When there are more, all count half, and those that were asked for once are forgotten.
package struct CacheTally: Hashable, Sendable {
    /// How often something of a level was asked for and was there, or was not, since the cache was emptied.
    package struct Uses: Hashable, Sendable {
        /// How often it was there.
        package var hits = 0
        /// How often it was not.
        package var misses = 0
    }

    private(set) var counts: [CacheKey: Int] = [:]
    private var uses: [CacheLevel: Uses] = [:]
    private let most: Int

    /// The largest number that is believed.
    private static let largest = 1 << 53

    /// The most keys.
    package static let usualMost = 4_096

    /// Nothing was asked for yet.
    package init(most: Int = CacheTally.usualMost) { self.most = max(1, most) }

    /// Notes that something was asked for.
    mutating func note(_ key: CacheKey) {
        if counts[key] == nil, counts.count >= most { counts = counts.mapValues { $0 / 2 }.filter { $0.value > 0 } }
        guard counts[key] != nil || counts.count < most else { return }
        counts[key, default: 0] += 1
    }

    /// How often what is kept on a level was of use.
    package func uses(of level: CacheLevel) -> Uses { uses[level] ?? Uses() }

    /// Notes that something was there, or was not.
    mutating func note(_ level: CacheLevel, wasThere: Bool) {
        if wasThere { uses[level, default: Uses()].hits += 1 } else { uses[level, default: Uses()].misses += 1 }
    }

    /// Adds what another counted.
    mutating func add(_ other: CacheTally) {
        for (key, count) in other.counts where counts[key] != nil || counts.count < most {
            counts[key, default: 0] += count
        }
        for (level, more) in other.uses {
            uses[level, default: Uses()].hits += more.hits
            uses[level, default: Uses()].misses += more.misses
        }
    }

    /// Forgets a key.
    mutating func remove(_ key: CacheKey) { counts[key] = nil }

    /// What was asked for more than once, the most often first.
    var favourites: [CacheKey] {
        counts.filter { $0.value > 1 }.sorted { ($1.value, "\($0.key.digest)") < ($0.value, "\($1.key.digest)") }.map(
            \.key
        )
    }

    /// Reads what ``bytes`` gave; `nil` for anything else.
    init?(_ bytes: [UInt8], most: Int = usualMost) {
        self.init(most: most)
        var reader = CacheReader(bytes)
        for level in CacheLevel.allCases {
            guard let hits = reader.number(), let misses = reader.number(), (0...Self.largest).contains(hits),
                (0...Self.largest).contains(misses)
            else { return nil }
            if hits + misses > 0 { uses[level] = Uses(hits: hits, misses: misses) }
        }
        guard let count = reader.count(ofSize: 16), count <= most else { return nil }
        for _ in 0..<count {
            guard let name = reader.text(), let level = CacheLevel(rawValue: name), let digest = reader.data(),
                digest.count == 32, let asked = reader.number(), (1...Self.largest).contains(asked)
            else { return nil }
            counts[CacheKey(level, Digest(bytes: digest))] = asked
        }
        guard reader.isAtEnd else { return nil }
    }

    /// It as bytes.
    var bytes: [UInt8] {
        var writer = CacheWriter()
        for level in CacheLevel.allCases {
            writer.add(uses(of: level).hits)
            writer.add(uses(of: level).misses)
        }
        writer.add(counts.count)
        for (key, count) in counts {
            writer.add(key.level.rawValue)
            writer.add(key.digest.bytes)
            writer.add(count)
        }
        return writer.bytes
    }
}
