/// How old something kept may be, on a clock that people set.
package struct CacheAge: Hashable, Sendable {
    /// The most seconds.
    package let limit: Int

    /// How far ahead of the clock something may have been kept: clocks of one machine are put right by so much.
    private static let tolerance = 300

    /// Describes a limit.
    package init(limit: Int) { self.limit = max(0, limit) }

    /// Whether what was kept at `created` may still be used at `now`, both in seconds since 1970.
    ///
    /// What was kept later than now was kept by a clock that was wrong; nobody knows how old it is, so it is too old.
    package func allows(_ created: Int, at now: Int) -> Bool {
        created <= now + Self.tolerance && now - created <= limit
    }
}
