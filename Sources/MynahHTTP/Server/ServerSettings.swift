/// What a server is to be.
public struct ServerSettings: Sendable {
    /// Where it listens.
    public var addresses: [ListeningAddress]
    /// What clients may take of it.
    public var limits = ServerLimits()
    /// The threads that carry connections.
    public var loops = 1
    /// From where connections begin with a header of the PROXY protocol (version 1 or 2), which is then required and believed.
    public var proxies = TrustedPeers()
    /// From where requests come whose `X-Forwarded-For` is believed.
    public var forwarders = TrustedPeers()
    /// The value of the field `Server`; none where it is `nil`.
    public var name: String?
    /// Learns of every request after its end, on the loop: it must not block.
    public var observer: (@Sendable (FinishedCall) -> Void)?

    /// Makes settings with the usual limits and one loop.
    public init(_ addresses: [ListeningAddress]) { self.addresses = addresses }
}
