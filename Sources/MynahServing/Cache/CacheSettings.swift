/// How much a cache keeps, where, and for how long.
public struct CacheSettings: Hashable, Sendable {
    /// The bytes that are kept in memory.
    public var memory = 128 << 20
    /// The bytes that are kept in files.
    public var disk = 1 << 30
    /// The folder of the files, which belongs to the cache alone; none are kept without one.
    public var folder: String?
    /// How long anything is kept.
    public var age = Duration.seconds(7 * 86_400)

    /// What serves most.
    public init() {}

    /// The bytes of the largest thing that is kept.
    public var largest: Int { min(64 << 20, max(memory, disk) / 4) }
}
