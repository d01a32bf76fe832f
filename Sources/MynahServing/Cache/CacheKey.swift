public import MynahFiles

/// What something is kept under: the digest of everything that shapes it.
public struct CacheKey: Hashable, Sendable {
    /// What is kept.
    public let level: CacheLevel
    /// What names it.
    public let digest: Digest

    /// Names something by a digest.
    public init(_ level: CacheLevel, _ digest: Digest) {
        self.level = level
        self.digest = digest
    }

    /// Names something by what shapes it.
    package init(_ level: CacheLevel, of content: CanonicalBytes) {
        self.init(level, SHA256.digest(content.bytes))
    }

    /// Stands at the front of all that is digested; another number makes all that was kept before unknown.
    package static let version = 1
}
