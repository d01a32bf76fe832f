import Glibc
import MynahFiles

/// What a cache is made of.
struct CachePlan: Sendable {
    var settings = CacheSettings()
    /// Tells the time that people go by, in seconds since 1970.
    var now: @Sendable () -> Int = { time(nil) }
    var report: @Sendable (CacheEvent) -> Void = { _ in }
    /// Writes a file.
    var write: @Sendable (CacheFolder, CacheRecord) throws(FileFailure) -> Void = {
        folder,
        record throws(FileFailure) in
        try folder.write(record)
    }
}
