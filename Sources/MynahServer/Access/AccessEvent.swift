/// Something that somebody who answers for a server wants to be able to look up.
package enum AccessEvent: Hashable, Sendable {
    /// Somebody was not let in: why, by which key if it is known, from where, and at which path.
    case refused(code: String, key: String?, peer: String, path: String)
    /// The keys were read anew.
    case reloaded(keys: Int)
    /// There were no keys to be read anew; those from before hold.
    case kept(keys: Int)
}
