/// The version of HTTP that a client speaks.
public enum HTTPVersion: Hashable, Sendable {
    /// One request a connection, unless agreed otherwise; no chunks.
    case http10
    /// Connections that stay, chunks, upgrades.
    case http11
}
