/// What a cache holds and what it was good for so far.
public struct CacheStatistics: Hashable, Sendable {
    /// Numbers of one level.
    public struct Level: Hashable, Sendable {
        /// How often something was asked for and was in memory.
        public internal(set) var memoryHits = 0
        /// How often it was on disk.
        public internal(set) var diskHits = 0
        /// How often it was not there.
        public internal(set) var misses = 0
        /// How many things were taken in.
        public internal(set) var stored = 0
        /// How many things are in memory.
        public internal(set) var memoryEntries = 0
        /// Their bytes.
        public internal(set) var memoryBytes = 0
        /// How many files there are.
        public internal(set) var diskEntries = 0
        /// Their bytes.
        public internal(set) var diskBytes = 0
        /// How many things had to go from memory for others.
        public internal(set) var memoryEvictions = 0
        /// How many files had to.
        public internal(set) var diskEvictions = 0
        /// How many things were too old.
        public internal(set) var expired = 0
        /// How many files were damaged.
        public internal(set) var corrupt = 0

        /// Nothing.
        public init() {}
    }

    /// The numbers of each level.
    public internal(set) var levels: [CacheLevel: Level] = [:]
    /// How many files could not be written.
    public internal(set) var writeFailures = 0
    /// How many files were not written because too many waited.
    public internal(set) var writesDropped = 0

    /// Nothing.
    public init() {}

    /// The numbers of one level.
    public subscript(level: CacheLevel) -> Level {
        get { levels[level] ?? Level() }
        set { levels[level] = newValue }
    }
}
