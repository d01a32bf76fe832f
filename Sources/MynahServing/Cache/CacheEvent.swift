/// Something about a cache that an operator should know of.
public enum CacheEvent: Hashable, Sendable {
    /// Files cannot be written, for a reason in the system's words; speaking goes on without. Told once until they can be again.
    case cannotWrite(String)
    /// The folder cannot be used, and why; nothing is kept in files.
    case cannotUse(folder: String, reason: String)
}
