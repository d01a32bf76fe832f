/// How all exchanges of one client are made.
public struct HTTPSettings: Hashable, Sendable {
    /// The way to the servers.
    public enum Proxy: Hashable, Sendable {
        /// As `https_proxy`, `http_proxy`, `all_proxy` and `no_proxy` say.
        case environment
        /// None, whatever the environment says.
        case none
    }

    /// The way to the servers.
    public var proxy = Proxy.environment
    /// The file of the certificates that are trusted; `nil` for the system's.
    public var certificates: String?
    /// What the client calls itself.
    public var userAgent: String
    /// What the other side may take of us.
    public var limits = HTTPLimits()

    /// The settings of a client that calls itself `userAgent`.
    public init(userAgent: String) { self.userAgent = userAgent }
}
